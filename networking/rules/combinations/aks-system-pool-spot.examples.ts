import { clusterAlone, separatePool } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

const pool = (mode: string) => separatePool("spot", { count: 1, mode, scaleSetPriority: "Spot" });

export const examples: RuleExamples = {
  compliant: () => [clusterAlone(), pool("User")],
  violating: () => [clusterAlone(), pool("System")],
  messages: [
    "scaleSetPriority Spot isn't supported for a pool in mode System; leave it out, or use mode User and another pool in mode System. Azure refuses it with SystemPoolMustBeRegular.",
  ],
};
