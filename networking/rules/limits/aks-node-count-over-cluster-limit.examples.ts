import { clusterOf, kubenet, systemPool, userPool } from "../../testing/cluster-parts";
import type { ExampleProperties } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (...pools: readonly ExampleProperties[]) =>
  clusterOf({ networkProfile: kubenet }, ...pools);

export const examples: RuleExamples = {
  compliant: () => stack({ ...systemPool, count: 400, maxPods: 30 }),
  violating: () =>
    stack({ ...systemPool, count: 300, maxPods: 30 }, { ...userPool, count: 150, maxPods: 30 }),
  messages: [
    "agentPoolProfiles have 450 nodes at full scale (agentPoolProfiles[0] 300 nodes, agentPoolProfiles[1] 150 nodes), and a cluster of this network mode has 400 at most; lower count or maxCount by 50 nodes, or use Azure CNI Overlay. Azure refuses it with KubenetNodeCountTotalExceedsLimit.",
  ],
};
