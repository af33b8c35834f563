import { clusterOf, type ExampleProperties, type RuleExamples } from "../../testing/cluster-parts";

const stack = (more: ExampleProperties) =>
  clusterOf({ ...more, apiServerAccessProfile: { enablePrivateCluster: true } });

export const examples: RuleExamples = {
  compliant: () => stack({}),
  violating: () => stack({ networkProfile: { loadBalancerSku: "basic" } }),
  messages: [
    "networkProfile.loadBalancerSku basic isn't supported with enablePrivateCluster; set it to standard. Azure refuses it with PrivateClusterNotSupportedWithBasicLoadBalancer.",
  ],
};
