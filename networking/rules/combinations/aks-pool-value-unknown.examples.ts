import { clusterAlone, separatePool } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (mode: string) => [clusterAlone(), separatePool("user", { count: 1, mode })];

export const examples: RuleExamples = {
  compliant: () => stack("user"),
  violating: () => stack("Usr"),
  messages: [
    "mode Usr is not a valid value (did you mean User?); use System, User, Gateway, ManagedSystem or Machines.",
  ],
};
