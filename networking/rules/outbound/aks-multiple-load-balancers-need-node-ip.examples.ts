import { clusterOf, type RuleExamples } from "../../testing/cluster-parts";

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
