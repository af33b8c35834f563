import { rule } from "../rule";
import { cluster } from "../testing/example";

export const aksPoolCountBasicLoadBalancer = rule("aks-pool-count-basic-load-balancer", {
  compliant: () => [
    cluster("aks", {
      networkProfile: { loadBalancerSku: "basic" },
      agentPoolProfiles: [{ name: "system", mode: "System" }],
    }),
  ],
  violating: () => [
    cluster("aks", {
      networkProfile: { loadBalancerSku: "basic" },
      agentPoolProfiles: [
        { name: "system", mode: "System" },
        { name: "user", mode: "User" },
      ],
    }),
  ],
  beforeCreation: true,
  messages: [
    "networkProfile.loadBalancerSku basic serves one pool only, but the cluster has 2; set it to standard.",
  ],
});
