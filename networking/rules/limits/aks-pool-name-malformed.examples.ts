import { clusterOf, overlay } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (name: string) =>
  clusterOf({ networkProfile: overlay }, { name, mode: "System", count: 3, maxPods: 30 });

export const examples: RuleExamples = {
  compliant: () => stack("linuxpool12"),
  violating: () => stack("user-pool"),
  messages: [
    "agentPoolProfiles[0].name user-pool is not lowercase letters and digits that start with a letter; use userpool. Azure refuses it with InvalidParameter.",
  ],
};
