import { allOf, anyOf, is, known } from "../../resources/value";
import { forbidCluster } from "../forbid";
import { authorizedRanges } from "./shared/authorized-ranges";

export const rule = forbidCluster({
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
  when: [
    ({ properties }) => {
      const ranges = properties.texts(authorizedRanges);
      return ranges.state === "known"
        ? allOf(
            known(ranges.value.length > 1),
            anyOf(...ranges.value.map(({ text }) => is(text, "0.0.0.0/32", "0.0.0.0"))),
          )
        : ranges;
    },
  ],
  path: authorizedRanges,
  problem: "has 0.0.0.0/32 and other ranges",
  action: "leave out 0.0.0.0/32, or all others",
  errorCode: "InvalidParameter",
});
