import { is, valueOr } from "../../resources/value";
import { onlyIf } from "../answers";
import { clusterCheck } from "../subject";
import { fitNodes, judgeFit } from "./shared/fit";

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
  (cluster, context) => {
    const below = context.facts.freeTierNodes.value;
    // The default isn't documented; for advice it isn't worth a report of its own.
    const tier = cluster.properties.text("sku.tier");
    return onlyIf(is(tier, "Free"), cluster, "sku.tier", () =>
      judgeFit(fitNodes(context, cluster, below - 1), cluster, "sku.tier", (needed) => ({
        value: valueOr(tier, "Free"),
        problem: `is recommended for fewer than ${below} nodes, and the pools have ${needed} at full scale`,
        action: "use Standard",
      })),
    );
  },
);
