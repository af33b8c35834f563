import { rule } from "../rule";
import { cluster } from "../testing/example";

export const aksPrivateClusterBasicLoadBalancer = rule("aks-private-cluster-basic-load-balancer", {
  compliant: () => [cluster("aks", { apiServerAccessProfile: { enablePrivateCluster: true } })],
  violating: () => [
    cluster("aks", {
      networkProfile: { loadBalancerSku: "basic" },
      apiServerAccessProfile: { enablePrivateCluster: true },
    }),
  ],
  messages: [
    "networkProfile.loadBalancerSku basic isn't supported with enablePrivateCluster; set it to standard.",
  ],
});
