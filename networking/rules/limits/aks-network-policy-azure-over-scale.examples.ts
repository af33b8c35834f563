import { clusterOf, overlay, systemPool } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (count: number) =>
  clusterOf(
    { networkProfile: { ...overlay, networkPolicy: "azure" } },
    { ...systemPool, count, maxPods: 30 },
  );

export const examples: RuleExamples = {
  compliant: () => stack(200),
  violating: () => stack(300),
  messages: [
    "networkProfile.networkPolicy azure works up to 250 nodes, and the pools have 300 at full scale (agentPoolProfiles[0] 300 nodes); use networkDataplane cilium with networkPolicy cilium. Azure refuses it with InvalidNodeCountForNPM.",
  ],
};
