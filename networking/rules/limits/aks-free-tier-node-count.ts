import { sum } from "../../capacity/addresses";
import { fullScale } from "../../capacity/pools";
import { missingPools } from "../../cluster/cluster-subnets";
import { needsOf } from "../../cluster/pool-need";
import { ArmType } from "../../resources/arm-resource";
import { isOtherThan } from "../../resources/value";
import { undecided } from "../answers";
import { Grade, Holds } from "../evidence";
import { type Rule, RuleSeverity } from "../rule";
import { fit } from "./shared/fit";

/** The free tier is for small clusters. */
export const aksFreeTierNodeCount: Rule = {
  id: "aks-free-tier-node-count",
  facts: ["lim-free-tier"],
  title: "A cluster of the Free tier should have fewer than 10 nodes",
  description: "Its API server has no uptime agreement and is sized for trials.",
  remediation: "Set sku.tier to Standard, or lower the number of nodes.",
  severity: RuleSeverity.low,
  evidence: {
    grade: Grade.advised,
    holds: Holds.always,
    says: '"Recommended for clusters with fewer than 10 nodes"',
    sources: ["docs free-standard-pricing-tiers.md:51 (2026-07-06)"],
  },
  url: "https://learn.microsoft.com/azure/aks/free-standard-pricing-tiers",
  subjects: [ArmType.managedCluster],
  asked: "stack",
  *run(context) {
    const below = context.facts.freeTierNodes.value;
    for (const cluster of context.topology.clusters) {
      const tier = cluster.properties.text("sku.tier");
      const needs = needsOf(context, cluster);
      const more = missingPools(context.topology, cluster);
      const result = fit(needs, below - 1, (sizes) => sum(sizes, fullScale), more);
      // The default isn't documented; for advice it isn't worth a report of its own.
      if (result.state === "fits" || tier.state === "absent" || isOtherThan(tier, "Free")) {
        continue;
      }
      if (tier.state === "notKnown") {
        yield undecided(cluster, "sku.tier", tier.reason);
        continue;
      }
      if (result.state === "open") {
        yield undecided(cluster, "sku.tier", result.reason);
        continue;
      }
      yield {
        answer: "violation",
        entity: cluster,
        property: "sku.tier",
        value: tier.value,
        problem: `is recommended for fewer than ${below} nodes, and the pools have ${result.needed} at full scale`,
        action: "use Standard",
      };
    }
  },
};
