import { clusterOf, overlay } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (maxPods: number) =>
  clusterOf(
    { networkProfile: overlay },
    { name: "win", mode: "User", count: 3, maxPods, osType: "Windows" },
  );

export const examples: RuleExamples = {
  compliant: () => stack(110),
  violating: () => stack(250),
  messages: [
    "agentPoolProfiles[0].maxPods 250 is more than the 110 pods that a Windows node is recommended to run; use 110 or less.",
  ],
};
