import { clusterOf } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => clusterOf({ apiServerAccessProfile: { authorizedIPRanges: ranges(200) } }),
  violating: () => clusterOf({ apiServerAccessProfile: { authorizedIPRanges: ranges(201) } }),
  messages: [
    "apiServerAccessProfile.authorizedIPRanges has 201 ranges, more than the 200 that Azure allows; remove or merge 1, or set apiServerAccessProfile.enableVnetIntegration, with which 2000 are allowed.",
  ],
};

function ranges(count: number) {
  return Array.from({ length: count }, (_, i) => `198.51.100.${i}/32`);
}
