import { outboundTypePath } from "../../cluster/network-profile";
import { apiEnums } from "../../facts/api-enums";
import { unknownValues } from "../combinations/shared/api-enums";
import { clusterCheck } from "../subject";

const { [outboundTypePath]: outboundTypes } = apiEnums.cluster;

export const rule = clusterCheck(
  {
    id: "aks-outbound-type-unsupported",
    facts: ["ob-enum", "dep-nat-v2-type"],
    title: "The outbound type must be one that the API has",
    description:
      "The API has five outbound types, and managedNATGatewayV2 and block in preview versions.",
    remediation: `Use one of ${outboundTypes.join(", ")}.`,
    evidence: {
      grade: "refused",
      holds: "always",
      says: "stable API: five values; managedNATGatewayV2 and block are taken by preview APIs (feature flag)",
      sources: [
        "API OutboundType (2026-06-01, five values)",
        "docs egress-outboundtype.md and nat-gateway.md: managedNATGatewayV2 (preview), `az aks create --outbound-type managedNATGatewayV2` (2026-08-05, 2026-07-07)",
        "CHANGELOG 2026-05-29 (migration from it), 2026-07-17 (now managedNATGateway + sku)",
      ],
    },
    url: "aks/egress-outboundtype",
  },
  (cluster) => unknownValues(cluster, { [outboundTypePath]: outboundTypes }),
);
