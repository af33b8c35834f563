import { allOf, anyOf, is, mapValue, valueOr } from "../../resources/value";
import { forbid } from "../answers";
import { clusterCheck } from "../subject";
import { authorizedRanges } from "./shared/authorized-ranges";
export const rule = clusterCheck(
  {
    id: "aks-authorized-ip-ranges-zero-among-others",
    facts: ["lim-authorized-ranges"],
    title: "0.0.0.0/32 must be the only authorized IP range",
    description:
      "0.0.0.0/32 stands for the outbound IPs of the load balancer alone, and Azure refuses it with other ranges.",
    remediation: "Leave 0.0.0.0/32 out, or all other ranges.",
    evidence: {
      grade: "refused",
      holds: "always",
      says: '"Setting apiServerAuthorizedIPRange to 0.0.0.0/32 is not allowed with other IP ranges."',
      sources: [
        "GitHub Azure/terraform-azurerm-aks#378 (2023-05, quotes Azure)",
        "docs api-server-authorized-ip-ranges#allow-only-the-outbound-public-ip-of-the-standard-sku-load-balancer (2026-08-03)",
      ],
    },
    url: "aks/api-server-authorized-ip-ranges#allow-only-the-outbound-public-ip-of-the-standard-sku-load-balancer",
  },
  (cluster) => {
    const ranges = cluster.properties.texts(authorizedRanges);
    const list = valueOr(ranges, []);
    const isZero =
      ranges.state === "known"
        ? anyOf(...list.map(({ text }) => is(text, "0.0.0.0/32", "0.0.0.0")))
        : ranges;
    const several = mapValue(ranges, ({ length }) => length > 1);
    return forbid(cluster, allOf(several, isZero), {
      path: authorizedRanges,
      problem: "has 0.0.0.0/32 and other ranges",
      action: "leave out 0.0.0.0/32, or all others",
      errorCode: "InvalidParameter",
    });
  },
);
