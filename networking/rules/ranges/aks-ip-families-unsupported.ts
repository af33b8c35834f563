import { ArmType } from "../../resources/arm-resource";
import { undecided } from "../answers";
import { Grade, Holds } from "../evidence";
import { type Rule, RuleSeverity } from "../rule";
import { familiesOf, property } from "./shared/ip-families";

/** The two lists of families that AKS has. */
export const aksIpFamiliesUnsupported: Rule = {
  id: "aks-ip-families-unsupported",
  facts: ["lim-dualstack"],
  title: "IP families must be IPv4, or IPv4 and IPv6",
  description: "AKS has no clusters of IPv6 alone.",
  remediation: "Use [IPv4] or [IPv4, IPv6].",
  severity: RuleSeverity.critical,
  evidence: {
    grade: Grade.documentedLimit,
    holds: Holds.creation,
    says: 'IPv6 alone "isn\'t supported"; "Only `ipv4` and `ipv4,ipv6` are supported"',
    sources: [
      "AKS docs, configure-dual-stack (2026-07-31)",
      "https://github.com/hashicorp/terraform-provider-azurerm/pull/16657 (2022-08)",
    ],
  },
  url: "https://learn.microsoft.com/azure/aks/configure-dual-stack",
  subjects: [ArmType.managedCluster],
  asked: "resource",
  *run({ topology }) {
    for (const cluster of topology.clusters) {
      const families = familiesOf(cluster);
      if (families.state === "notKnown") {
        yield undecided(cluster, property, families.reason);
      } else if (families.state === "known") {
        // The order is another rule's advice.
        const text = [...families.value].sort().join(",").toLowerCase();
        if (text !== "ipv4" && text !== "ipv4,ipv6" && text !== "") {
          yield {
            answer: "violation",
            entity: cluster,
            property,
            value: `[${families.value.join(", ")}]`,
            problem: "must be [IPv4] or [IPv4, IPv6]",
            action: text.includes("ipv6") ? "use [IPv4, IPv6]" : "use [IPv4]",
          };
        }
      }
    }
  },
};
