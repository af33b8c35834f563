import { clusterOf } from "../../testing/cluster-parts";
import type { ExampleProperties } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (more: ExampleProperties) =>
  clusterOf({ ...more, apiServerAccessProfile: { enablePrivateCluster: true } });

export const examples: RuleExamples = {
  compliant: () => stack({}),
  violating: () => stack({ networkProfile: { loadBalancerSku: "basic" } }),
  messages: [
    "networkProfile.loadBalancerSku basic isn't supported with enablePrivateCluster; set it to standard. Azure refuses it with PrivateClusterNotSupportedWithBasicLoadBalancer.",
  ],
};
