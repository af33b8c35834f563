import { allOf, isFilled } from "../../resources/value";
import { forbidAt } from "../answers";
import { clusterCheck } from "../subject";

const profile = "networkProfile.natGatewayProfile";

/** A managed NAT gateway has managed addresses or your own. */
export const rule = clusterCheck(
  {
    id: "aks-nat-gateway-outbound-ip-kinds-mixed",
    facts: ["lim-nat"],
    title: "A managed NAT gateway must have managed outbound IPs or your own, not both",
    description: "Managed outbound IPs can't be combined with your own IPs or prefixes.",
    remediation: "Remove managedOutboundIPProfile, or your own IPs and prefixes.",
    evidence: {
      grade: "refused",
      holds: "always",
      says: "managed and own addresses exclude each other; the Azure CLI refuses the mix and says that it mirrors the contract of the resource provider",
      sources: ["docs nat-gateway.md (2026-07-07)", "azure-cli 2.91.0 _validators.py"],
    },
    url: "aks/nat-gateway",
  },
  function* (cluster) {
    for (const list of ["outboundIPs.publicIPs", "outboundIPPrefixes.publicIPPrefixes"]) {
      const condition = allOf(
        cluster.properties.given(`${profile}.managedOutboundIPProfile`),
        isFilled(cluster.properties.list(`${profile}.${list}`)),
      );
      const property = `${profile}.${list}`;
      yield* forbidAt(cluster, property, condition, {
        problem: `is set together with ${profile}.managedOutboundIPProfile`,
        action: "remove one of the two",
      });
    }
  },
);
