import { sum } from "../../capacity/addresses";
import { fullScale } from "../../capacity/pools";
import { missingPools } from "../../cluster/cluster-subnets";
import { needsOf } from "../../cluster/pool-need";
import { isOtherThan } from "../../resources/value";
import { undecided, violation } from "../answers";
import { clusterCheck } from "../subject";
import { fit } from "./shared/fit";

/** The free tier is for small clusters. */
export const rule = clusterCheck(
  {
    id: "aks-free-tier-node-count",
    facts: ["lim-free-tier"],
    title: "A cluster of the Free tier should have fewer than 10 nodes",
    description: "Its API server has no uptime agreement and is sized for trials.",
    remediation: "Set sku.tier to Standard, or lower the number of nodes.",
    evidence: {
      grade: "advised",
      holds: "always",
      says: '"Recommended for clusters with fewer than 10 nodes"',
      sources: ["docs free-standard-pricing-tiers.md:51 (2026-07-06)"],
    },
    url: "aks/free-standard-pricing-tiers",
    asked: "stack",
  },
  function* (cluster, context) {
    const below = context.facts.freeTierNodes.value;
    const tier = cluster.properties.text("sku.tier");
    const needs = needsOf(context, cluster);
    const more = missingPools(context.topology, cluster);
    const result = fit(needs, below - 1, (sizes) => sum(sizes, fullScale), more);
    // The default isn't documented; for advice it isn't worth a report of its own.
    if (result.state === "fits" || tier.state === "absent" || isOtherThan(tier, "Free")) {
      return;
    }
    if (tier.state === "notKnown") {
      yield undecided(cluster, "sku.tier", tier.reason);
      return;
    }
    if (result.state === "open") {
      yield undecided(cluster, "sku.tier", result.reason);
      return;
    }
    yield violation(cluster, "sku.tier", {
      value: tier.value,
      problem: `is recommended for fewer than ${below} nodes, and the pools have ${result.needed} at full scale`,
      action: "use Standard",
    });
  },
);
