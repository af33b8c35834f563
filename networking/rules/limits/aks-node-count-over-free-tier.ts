import { missingPools } from "../../cluster/cluster-subnets";
import { isAutomatic } from "../../cluster/network-profile";
import { needsOf } from "../../cluster/pool-need";
import { allOf, is, known, not, orElse } from "../../resources/value";
import { onlyIf, undecided, unknownPools, violation } from "../answers";
import { check } from "../subject";
import { fit } from "./shared/fit";
import { nodeCount } from "./shared/pod-counts";

/** The Free tier ends before the network modes do. */
export const rule = check(
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
  },
  function* (context) {
    yield* unknownPools(context.topology);
    const most = context.facts.freeTierMaxNodes.value;
    for (const cluster of context.topology.clusters) {
      // sku.tier defaults to Free; AKS Automatic is Standard.
      const isFree = allOf(
        orElse(is(cluster.properties.text("sku.tier"), "Free"), known(true)),
        not(isAutomatic(cluster)),
      );
      const more = missingPools(context.topology, cluster);
      const result = fit(needsOf(context, cluster), most, nodeCount, more);
      if (result.state === "fits") {
        continue;
      }
      yield* onlyIf(isFree, cluster, "sku.tier", () => [
        result.state === "open"
          ? undecided(cluster, "agentPoolProfiles", result.reason)
          : violation(cluster, "agentPoolProfiles", {
              problem: `have ${result.needed} nodes at full scale, and sku.tier Free supports ${most}`,
              action: `set sku.tier to Standard, or lower count or maxCount by ${result.needed - most} nodes`,
            }),
      ]);
    }
  },
);
