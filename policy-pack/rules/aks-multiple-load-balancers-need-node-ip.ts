import { rule } from "../rule";
import { cluster } from "../testing/example";

export const aksMultipleLoadBalancersNeedNodeIp = rule("aks-multiple-load-balancers-need-node-ip", {
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
});
