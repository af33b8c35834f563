import { outboundTypePath } from "../../cluster/network-profile";
import { apiEnums } from "../../facts/api-enums";
import { ArmType } from "../../resources/arm-resource";
import { unknownValues } from "../combinations/shared/api-enums";
import { Grade, Holds } from "../evidence";
import { type Rule, RuleSeverity } from "../rule";

const { [outboundTypePath]: outboundTypes } = apiEnums.cluster;

/** Outbound types that no version of the API has. */
export const aksOutboundTypeUnsupported: Rule = {
  id: "aks-outbound-type-unsupported",
  facts: ["ob-enum", "dep-nat-v2-type"],
  title: "The outbound type must be one that the API has",
  description:
    "The API has five outbound types, and managedNATGatewayV2 and block in preview versions.",
  remediation: `Use one of ${outboundTypes.join(", ")}.`,
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
      yield* unknownValues(cluster, { [outboundTypePath]: outboundTypes });
    }
  },
};
