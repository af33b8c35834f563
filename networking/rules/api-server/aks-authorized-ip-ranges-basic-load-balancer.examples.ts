import { clusterOf } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (loadBalancerSku: string) =>
  clusterOf({
    apiServerAccessProfile: { authorizedIPRanges: ["198.51.100.0/24"] },
    networkProfile: { loadBalancerSku },
  });

export const examples: RuleExamples = {
  compliant: () => stack("standard"),
  violating: () => stack("basic"),
  messages: [
    "apiServerAccessProfile.authorizedIPRanges can't be used with networkProfile.loadBalancerSku basic; set loadBalancerSku to standard.",
  ],
};
