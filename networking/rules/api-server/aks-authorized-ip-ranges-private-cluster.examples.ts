import { cluster } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => [
    cluster("aks", { apiServerAccessProfile: { authorizedIPRanges: ["203.0.113.0/24"] } }),
  ],
  violating: () => [
    cluster("aks", {
      apiServerAccessProfile: {
        enablePrivateCluster: true,
        authorizedIPRanges: ["203.0.113.0/24"],
      },
    }),
  ],
  messages: [
    "apiServerAccessProfile.authorizedIPRanges isn't supported with enablePrivateCluster; leave it out, and guard the API server by its VNet. Azure refuses it with InvalidParameter.",
  ],
};
