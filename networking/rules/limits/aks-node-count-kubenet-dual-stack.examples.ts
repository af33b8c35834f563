import { clusterOf, systemPool } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (count: number) =>
  clusterOf(
    { networkProfile: { networkPlugin: "kubenet", ipFamilies: ["IPv4", "IPv6"] } },
    { ...systemPool, count, maxPods: 30 },
  );

export const examples: RuleExamples = {
  compliant: () => stack(300),
  violating: () => stack(350),
  messages: [
    "agentPoolProfiles have 350 nodes at full scale (agentPoolProfiles[0] 350 nodes), and a dual-stack kubenet cluster has 300 at most: each node takes 2 of the 600 routes of its route table; lower count or maxCount by 50 nodes, or use Azure CNI Overlay.",
  ],
};
