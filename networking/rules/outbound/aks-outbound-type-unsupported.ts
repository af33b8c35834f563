import { outboundTypePath } from "../../cluster/network-profile";
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

/** Preview versions of the API have these too; which version a program uses can't always be seen. */
const previewTypes = ["managedNATGatewayV2", "block"];

/** Outbound types that no version of the API has. */
export const aksOutboundTypeUnsupported: Rule = {
  id: "aks-outbound-type-unsupported",
  facts: ["ob-enum", "dep-nat-v2-type"],
  title: "The outbound type must be one that the API has",
  description: "The API has five outbound types, and two more in preview versions.",
  remediation: `Use one of ${stableTypes.join(", ")}.`,
  severity: RuleSeverity.critical,
  evidence: {
    grade: Grade.refused,
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
      } else if (type.state === "known" && !isOneOf(type, ...stableTypes, ...previewTypes)) {
        yield {
          answer: "violation",
          entity: cluster,
          property: outboundTypePath,
          value: type.value,
          problem: `is not one of ${stableTypes.join(", ")}`,
          action: "use loadBalancer, which is the default, or another of these",
        };
      }
    }
  },
};
