import { cluster } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => [
    cluster("aks", {
      networkProfile: {
        loadBalancerProfile: {
          enableMultipleStandardLoadBalancers: true,
          backendPoolType: "NodeIP",
        },
      },
    }),
  ],
  violating: () => [
    cluster("aks", {
      networkProfile: {
        loadBalancerProfile: {
          enableMultipleStandardLoadBalancers: true,
          backendPoolType: "NodeIPConfiguration",
        },
      },
    }),
  ],
  messages: [
    "networkProfile.loadBalancerProfile.backendPoolType NodeIPConfiguration isn't supported with enableMultipleStandardLoadBalancers; set it to NodeIP.",
  ],
};
