import { clusterAlone } from "../../testing/cluster-parts";
import { agentPool, nameOf } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (mode: string) => [
  clusterAlone(),
  agentPool("user", { resourceName: nameOf("aks"), count: 1, mode }),
];

export const examples: RuleExamples = {
  compliant: () => stack("user"),
  violating: () => stack("Usr"),
  messages: [
    "mode Usr is not a valid value (did you mean User?); use System, User, Gateway, ManagedSystem or Machines.",
  ],
};
