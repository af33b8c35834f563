import { ArmType } from "../../resources/arm-resource";
import { valueOr } from "../../resources/value";
import { undecided } from "../answers";
import { Grade, Holds } from "../evidence";
import { type Rule, RuleSeverity } from "../rule";

/** How many ranges may reach the API server. */
export const aksAuthorizedIpRangesTooMany: Rule = {
  id: "aks-authorized-ip-ranges-too-many",
  facts: ["lim-authorized-ranges"],
  title: "A cluster must not have more than 200 authorized IP ranges, 2,000 with VNet integration",
  description: "Azure refuses more ranges.",
  remediation: "Merge adjacent ranges, or use API server VNet integration or a private cluster.",
  severity: RuleSeverity.high,
  evidence: {
    grade: Grade.refused,
    holds: Holds.always,
    says: '"The number of APIServer Authorized IP Ranges is greater than the allowed value 200."',
    sources: [
      "GitHub StatCan/aaw#545 (2021-06-15), neumanndaniel/terraform#1 (2021-01-18), quote Azure",
      "docs api-server-authorized-ip-ranges (2026-08-03): 2,000 with VNet integration",
    ],
  },
  url: "https://learn.microsoft.com/azure/aks/api-server-authorized-ip-ranges#limitations-and-considerations",
  subjects: [ArmType.managedCluster],
  asked: "resource",
  *run({ topology, facts }) {
    const few = facts.authorizedIpRanges.value;
    const many = facts.authorizedIpRangesVnetIntegration.value;
    for (const cluster of topology.clusters) {
      const ranges = cluster.properties.list("apiServerAccessProfile.authorizedIPRanges");
      const integration = cluster.properties.boolean(
        "apiServerAccessProfile.enableVnetIntegration",
      );
      if (ranges.state === "notKnown") {
        yield undecided(cluster, "apiServerAccessProfile.authorizedIPRanges", ranges.reason);
      }
      const count = valueOr(ranges, []).length;
      if (count <= few) {
        continue;
      }
      const most = valueOr(integration, integration.state === "notKnown") ? many : few;
      if (count > most) {
        yield {
          answer: "violation",
          entity: cluster,
          property: "apiServerAccessProfile.authorizedIPRanges",
          problem: `has ${count} ranges, more than the ${most} that Azure allows`,
          action:
            most === few && count <= many
              ? `remove or merge ${count - most}, or set apiServerAccessProfile.enableVnetIntegration, with which ${many} are allowed`
              : `remove or merge ${count - most}`,
        };
      } else if (integration.state === "notKnown") {
        yield undecided(cluster, "apiServerAccessProfile.authorizedIPRanges", integration.reason);
      }
    }
  },
};
