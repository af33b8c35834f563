import { clusterOf } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => clusterOf({}, pool("a", "System"), pool("b", "User")),
  violating: () => clusterOf({}, pool("a", "User"), pool("b", "User")),
  messages: [
    "agentPoolProfiles has no pool with mode System: all 2 have mode User; set agentPoolProfiles[0].mode to System.",
  ],
};

function pool(name: string, mode: string) {
  return { name, mode, count: 3 };
}
