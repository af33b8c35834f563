import { cluster } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => [
    cluster("aks", { apiServerAccessProfile: { authorizedIPRanges: ranges(200) } }),
  ],
  violating: () => [
    cluster("aks", { apiServerAccessProfile: { authorizedIPRanges: ranges(201) } }),
  ],
  messages: [
    "apiServerAccessProfile.authorizedIPRanges has 201 ranges, and Azure takes 200 at most; remove or merge 1, or set apiServerAccessProfile.enableVnetIntegration, with which Azure takes 2000.",
  ],
};

function ranges(count: number) {
  return Array.from({ length: count }, (_, i) => `198.51.100.${i}/32`);
}
