import { cluster } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => [cluster("aks", { apiServerAccessProfile: { enablePrivateCluster: true } })],
  violating: () => [
    cluster("aks", {
      networkProfile: { loadBalancerSku: "basic" },
      apiServerAccessProfile: { enablePrivateCluster: true },
    }),
  ],
  messages: [
    "networkProfile.loadBalancerSku basic isn't supported with enablePrivateCluster; set it to standard. Azure refuses it with PrivateClusterNotSupportedWithBasicLoadBalancer.",
  ],
};
