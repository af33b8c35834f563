import { fullScale, type PoolSize } from "../../capacity/pools";
import { missingPools } from "../../cluster/cluster-subnets";
import { needsOf } from "../../cluster/pool-need";
import { ArmType } from "../../resources/arm-resource";
import { undecided } from "../answers";
import { Grade, Holds } from "../evidence";
import { type Rule, RuleSeverity } from "../rule";
import { fit, showSum } from "./shared/fit";
import { nodeCount, podCount, withSetting } from "./shared/pod-counts";

/** Azure Network Policy Manager stops working well before AKS does. */
export const aksNetworkPolicyAzureOverScale: Rule = {
  id: "aks-network-policy-azure-over-scale",
  facts: ["lim-npm"],
  title: "Network policy azure must not be used above 250 nodes or 20,000 pods",
  description: "Azure Network Policy Manager runs out of memory in larger clusters.",
  remediation: "Use the Cilium dataplane with networkPolicy cilium.",
  severity: RuleSeverity.high,
  evidence: {
    grade: Grade.refused,
    holds: Holds.creation,
    says: 'over 250 nodes refused with overlay + NPM; in general "isn\'t supported", out of memory',
    sources: [
      "GH azure-docs PR#111281, Microsoft author (2023-06-22)",
      "docs use-network-policies.md:64 (2026-08-18)",
      "docs best-practices-performance-scale-large.md:270,310 (2026-06-05)",
    ],
  },
  url: "https://learn.microsoft.com/azure/aks/use-network-policies",
  subjects: [ArmType.managedCluster],
  asked: "stack",
  *run(context) {
    const property = "networkProfile.networkPolicy";
    const nodes = context.facts.maxNodesNetworkPolicyAzure.value;
    const pods = context.facts.maxPodsNetworkPolicyAzure.value;
    yield* withSetting(context, property, "azure", function* (cluster, value) {
      const needs = needsOf(context, cluster);
      const more = missingPools(context.topology, cluster);
      const byNodes = fit(needs, nodes, nodeCount, more);
      const byPods = fit(needs, pods, podCount, more);
      if (byNodes.state === "over") {
        yield {
          answer: "violation",
          entity: cluster,
          property,
          value,
          problem: `works up to ${nodes} nodes, and the pools have ${byNodes.needed} at full scale (${showSum(needs, fullScale, showCount)})`,
          action: "use networkDataplane cilium with networkPolicy cilium",
          errorCode: "InvalidNodeCountForNPM",
        };
      } else if (byNodes.state === "open" || byPods.state === "open") {
        const open = byNodes.state === "open" ? byNodes : byPods;
        yield undecided(cluster, property, open.state === "open" ? open.reason : "");
      } else if (byPods.state === "over") {
        // A cluster need not run all the pods that it has room for.
        yield undecided(
          cluster,
          property,
          `it works up to ${pods} pods; the pools have room for ${byPods.needed}, and how many will run isn't known`,
        );
      }
    });
  },
};

function showCount({ count }: PoolSize): string {
  return `${count} nodes`;
}
