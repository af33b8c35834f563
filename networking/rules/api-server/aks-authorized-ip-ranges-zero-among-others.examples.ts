import { clusterOf } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (...authorizedIPRanges: string[]) =>
  clusterOf({ apiServerAccessProfile: { authorizedIPRanges } });

export const examples: RuleExamples = {
  compliant: () => stack("0.0.0.0/32"),
  violating: () => stack("0.0.0.0/32", "73.140.245.0/24"),
  messages: [
    "apiServerAccessProfile.authorizedIPRanges has 0.0.0.0/32 and other ranges; leave out 0.0.0.0/32, or all others. Azure refuses it with InvalidParameter.",
  ],
};
