import { ArmType } from "../../resources/arm-resource";
import { allOf, isFilled } from "../../resources/value";
import { onlyIf } from "../answers";
import { Grade, Holds } from "../evidence";
import { type Rule, RuleSeverity } from "../rule";

const profile = "networkProfile.natGatewayProfile";

/** A managed NAT gateway has managed addresses or your own. */
export const aksNatGatewayOutboundIpKindsMixed: Rule = {
  id: "aks-nat-gateway-outbound-ip-kinds-mixed",
  facts: ["lim-nat"],
  title: "A managed NAT gateway must have managed outbound IPs or your own, not both",
  description: "Managed outbound IPs can't be combined with your own IPs or prefixes.",
  remediation: "Remove managedOutboundIPProfile, or your own IPs and prefixes.",
  severity: RuleSeverity.critical,
  evidence: {
    grade: Grade.refused,
    holds: Holds.always,
    says: "managed and own addresses exclude each other; the Azure CLI refuses the mix and says that it mirrors the contract of the resource provider",
    sources: ["docs nat-gateway.md (2026-07-07)", "azure-cli 2.91.0 _validators.py"],
  },
  url: "https://learn.microsoft.com/azure/aks/nat-gateway",
  subjects: [ArmType.managedCluster],
  asked: "resource",
  *run({ topology }) {
    for (const cluster of topology.clusters) {
      for (const list of ["outboundIPs.publicIPs", "outboundIPPrefixes.publicIPPrefixes"]) {
        const condition = allOf(
          cluster.properties.given(`${profile}.managedOutboundIPProfile`),
          isFilled(cluster.properties.list(`${profile}.${list}`)),
        );
        const property = `${profile}.${list}`;
        yield* onlyIf(condition, cluster, property, () => [
          {
            answer: "violation",
            entity: cluster,
            property,
            problem: `is set together with ${profile}.managedOutboundIPProfile`,
            action: "remove one of the two",
          },
        ]);
      }
    }
  },
};
