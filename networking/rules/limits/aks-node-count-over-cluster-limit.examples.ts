import { cluster } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => [
    cluster("aks", {
      networkProfile: { networkPlugin: "kubenet" },
      agentPoolProfiles: [{ name: "system", mode: "System", count: 400, maxPods: 30 }],
    }),
  ],
  violating: () => [
    cluster("aks", {
      networkProfile: { networkPlugin: "kubenet" },
      agentPoolProfiles: [
        { name: "system", mode: "System", count: 300, maxPods: 30 },
        { name: "user", mode: "User", count: 150, maxPods: 30 },
      ],
    }),
  ],
  messages: [
    "agentPoolProfiles have 450 nodes at full scale (agentPoolProfiles[0] 300 nodes, agentPoolProfiles[1] 150 nodes), and a cluster of this network mode has 400 at most; lower count or maxCount by 50 nodes, or use Azure CNI Overlay. Azure refuses it with KubenetNodeCountTotalExceedsLimit.",
  ],
};
