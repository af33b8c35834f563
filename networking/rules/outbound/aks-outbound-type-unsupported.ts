import { outboundTypePath } from "../../cluster/network-profile";
import { retirements } from "../../facts/retirements";
import { ArmType } from "../../resources/arm-resource";
import { isOneOf } from "../../resources/value";
import { undecided } from "../answers";
import { Grade, Holds } from "../evidence";
import { type Rule, RuleSeverity } from "../rule";

const stableTypes = [
  "loadBalancer",
  "userDefinedRouting",
  "managedNATGateway",
  "userAssignedNATGateway",
  "none",
];

/** Outbound types that no stable API version has. */
export const aksOutboundTypeUnsupported: Rule = {
  id: "aks-outbound-type-unsupported",
  facts: ["ob-enum", "dep-nat-v2-type"],
  title: "The outbound type must be one that the stable API has",
  description:
    "Azure refuses an outbound type that it doesn't have; two others exist only in preview versions of the API.",
  remediation: `Use one of ${stableTypes.join(", ")}.`,
  severity: RuleSeverity.critical,
  evidence: {
    grade: Grade.advised,
    holds: Holds.always,
    says: "stable API: five values; managedNATGatewayV2 and block are taken by preview APIs (feature flag)",
    sources: [
      "API OutboundType (2026-06-01, five values)",
      "docs egress-outboundtype.md and nat-gateway.md: managedNATGatewayV2 (preview), `az aks create --outbound-type managedNATGatewayV2` (2026-08-05, 2026-07-07)",
      "CHANGELOG 2026-05-29 (migration from it), 2026-07-17 (now managedNATGateway + sku)",
    ],
  },
  url: "https://learn.microsoft.com/azure/aks/egress-outboundtype",
  subjects: [ArmType.managedCluster],
  asked: "resource",
  *run({ topology }) {
    for (const cluster of topology.clusters) {
      const type = cluster.properties.text(outboundTypePath);
      if (type.state === "notKnown") {
        yield undecided(cluster, outboundTypePath, type.reason);
      } else if (isOneOf(type, "block")) {
        const reason = `${outboundTypePath} block exists only in preview versions of the API, and which version the program uses isn't known here`;
        yield undecided(cluster, outboundTypePath, reason);
      } else if (type.state === "known" && !isOneOf(type, ...stableTypes)) {
        const replaced = isOneOf(type, "managedNATGatewayV2");
        yield {
          answer: "violation",
          entity: cluster,
          property: outboundTypePath,
          value: type.value,
          problem: replaced
            ? `was a preview until ${retirements["dep-nat-v2-type"].date} and is not in the stable API`
            : `is not one of ${stableTypes.join(", ")}`,
          action: replaced
            ? "use managedNATGateway with networkProfile.natGatewayProfile.sku StandardV2"
            : "use loadBalancer, which is Azure's default, or another of these",
        };
      }
    }
  },
};
