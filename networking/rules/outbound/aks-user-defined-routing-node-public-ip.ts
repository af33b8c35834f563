import { hasOutboundType } from "../../cluster/cluster-settings";
import { allOf } from "../../resources/value";
import { forbid } from "../answers";
import { poolInClusterCheck } from "../subject";

export const aksUserDefinedRoutingNodePublicIp = poolInClusterCheck(
  {
    id: "aks-user-defined-routing-node-public-ip",
    facts: ["ob-udr"],
    title: "Nodes of a cluster with userDefinedRouting must have no public IP",
    description: "Azure refuses public IPs of nodes together with outboundType userDefinedRouting.",
    remediation: "Set enableNodePublicIP to false, or use another outboundType.",
    evidence: {
      grade: "refused",
      says: "UDR can not be combined with node public IP feature",
      sources: [
        "AKS resource provider's list of error codes (package apierror, about 2022): UDRWithNodePublicIPNotAllowed",
      ],
    },
    url: "aks/egress-udr",
  },
  (pool, cluster) =>
    forbid(
      pool,
      allOf(
        pool.properties.boolean("enableNodePublicIP"),
        hasOutboundType(cluster, "userDefinedRouting"),
      ),
      {
        path: "enableNodePublicIP",
        problem: "isn't supported with outboundType userDefinedRouting",
        action: "set it to false, or use another outboundType",
        errorCode: "UDRWithNodePublicIPNotAllowed",
      },
    ),
  (pool) => pool.properties.boolean("enableNodePublicIP"),
);
