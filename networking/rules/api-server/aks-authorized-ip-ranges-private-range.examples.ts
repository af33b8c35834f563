import { clusterOf } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (...authorizedIPRanges: string[]) =>
  clusterOf({ apiServerAccessProfile: { authorizedIPRanges } });

export const examples: RuleExamples = {
  compliant: () => stack("73.140.245.0/24"),
  violating: () => stack("10.1.0.0/16"),
  messages: [
    "apiServerAccessProfile.authorizedIPRanges[0] 10.1.0.0/16 is not public, and requests reach the public API server from public addresses only; use the public addresses that those networks leave by, or a private cluster.",
  ],
};
