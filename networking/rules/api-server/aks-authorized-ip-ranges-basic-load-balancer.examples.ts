import { cluster } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => [
    cluster("aks", {
      apiServerAccessProfile: { authorizedIPRanges: ["198.51.100.0/24"] },
      networkProfile: { loadBalancerSku: "standard" },
    }),
  ],
  violating: () => [
    cluster("aks", {
      apiServerAccessProfile: { authorizedIPRanges: ["198.51.100.0/24"] },
      networkProfile: { loadBalancerSku: "basic" },
    }),
  ],
  messages: [
    "apiServerAccessProfile.authorizedIPRanges can't be used with networkProfile.loadBalancerSku basic; set loadBalancerSku to standard.",
  ],
};
