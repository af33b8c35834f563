import { clusterOf } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (backendPoolType: string) =>
  clusterOf({
    networkProfile: {
      loadBalancerProfile: { enableMultipleStandardLoadBalancers: true, backendPoolType },
    },
  });

export const examples: RuleExamples = {
  compliant: () => stack("NodeIP"),
  violating: () => stack("NodeIPConfiguration"),
  messages: [
    "networkProfile.loadBalancerProfile.backendPoolType NodeIPConfiguration isn't supported with enableMultipleStandardLoadBalancers; set it to NodeIP.",
  ],
};
