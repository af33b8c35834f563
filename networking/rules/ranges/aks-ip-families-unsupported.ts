import { judgeValue } from "../answers";
import { clusterCheck } from "../subject";
import { familiesOf, ipFamiliesPath } from "./shared/ip-families";

/** The two lists of families that AKS has. */
export const rule = clusterCheck(
  {
    id: "aks-ip-families-unsupported",
    facts: ["lim-dualstack"],
    title: "IP families must be IPv4, or IPv4 and IPv6",
    description: "AKS has no clusters of IPv6 alone.",
    remediation: "Use [IPv4] or [IPv4, IPv6].",
    evidence: {
      grade: "documentedLimit",
      says: 'IPv6 alone "isn\'t supported"; "Only `ipv4` and `ipv4,ipv6` are supported"',
      sources: [
        "AKS docs, configure-dual-stack (2026-07-31)",
        "https://github.com/hashicorp/terraform-provider-azurerm/pull/16657 (2022-08)",
      ],
    },
    url: "aks/configure-dual-stack",
  },
  (cluster) =>
    judgeValue(cluster, ipFamiliesPath, familiesOf(cluster), (families) => {
      // The order is another rule's advice.
      const text = [...families].sort().join(",").toLowerCase();
      return ["ipv4", "ipv4,ipv6", ""].includes(text)
        ? undefined
        : {
            value: `[${families.join(", ")}]`,
            problem: "must be [IPv4] or [IPv4, IPv6]",
            action: text.includes("ipv6") ? "use [IPv4, IPv6]" : "use [IPv4]",
          };
    }),
);
