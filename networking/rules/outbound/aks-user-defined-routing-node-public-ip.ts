import { hasOutboundType } from "../../cluster/cluster-settings";
import { isOn } from "../conditions";
import { forbidPoolIn } from "../forbid";

export const rule = forbidPoolIn({
  id: "aks-user-defined-routing-node-public-ip",
  asked: "stack",
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
  when: [isOn("enableNodePublicIP")],
  inCluster: [(cluster) => hasOutboundType(cluster, "userDefinedRouting")],
  path: "enableNodePublicIP",
  problem: "isn't supported with outboundType userDefinedRouting",
  action: "set it to false, or use another outboundType",
  errorCode: "UDRWithNodePublicIPNotAllowed",
});
