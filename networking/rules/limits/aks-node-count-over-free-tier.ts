import { isAutomatic } from "../../cluster/network-profile";
import { allOf, is, known, not, orElse } from "../../resources/value";
import { onlyIf, openPools } from "../answers";
import { clusterCheck } from "../subject";
import { fitNodes, judgeFit } from "./shared/fit";

/** The Free tier ends before the network modes do. */
export const rule = clusterCheck(
  {
    id: "aks-node-count-over-free-tier",
    facts: ["lim-free-tier"],
    title: "A cluster of the Free tier must not grow beyond 1,000 nodes",
    description: "The Free tier supports up to 1,000 nodes; Standard and Premium up to 5,000.",
    severity: "medium",
    remediation: "Set sku.tier to Standard, or lower count or maxCount of the pools.",
    evidence: {
      grade: "documentedLimit",
      says: '"Supports up to 1,000 nodes"',
      sources: ["docs free-standard-pricing-tiers.md:51 (2026-07-06)"],
    },
    url: "aks/free-standard-pricing-tiers",
    asked: "stack",
  },
  function* (cluster, context) {
    yield* openPools(context.topology, cluster);
    const most = context.facts.freeTierMaxNodes.value;
    // sku.tier defaults to Free; AKS Automatic is Standard.
    const isFree = allOf(
      orElse(is(cluster.properties.text("sku.tier"), "Free"), known(true)),
      not(isAutomatic(cluster)),
    );
    yield* onlyIf(isFree, cluster, "sku.tier", () =>
      judgeFit(fitNodes(context, cluster, most), cluster, "agentPoolProfiles", (needed) => ({
        problem: `have ${needed} nodes at full scale, and sku.tier Free supports ${most}`,
        action: `set sku.tier to Standard, or lower count or maxCount by ${needed - most} nodes`,
      })),
    );
  },
);
