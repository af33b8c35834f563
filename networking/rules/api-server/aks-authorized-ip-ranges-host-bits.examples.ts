import { clusterOf } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (...authorizedIPRanges: string[]) =>
  clusterOf({ apiServerAccessProfile: { authorizedIPRanges } });

export const examples: RuleExamples = {
  compliant: () => stack("137.117.106.88/29"),
  violating: () => stack("137.117.106.90/29"),
  messages: [
    "apiServerAccessProfile.authorizedIPRanges[0] 137.117.106.90/29 doesn't start with its network address; the range is 137.117.106.88/29; use 137.117.106.88/29.",
  ],
};
