import { clusterOf, systemPool, userPool } from "../../testing/cluster-parts";
import type { ExampleProperties } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (...more: readonly ExampleProperties[]) =>
  clusterOf({ networkProfile: { loadBalancerSku: "basic" } }, systemPool, ...more);

export const examples: RuleExamples = {
  compliant: () => stack(),
  violating: () => stack(userPool),
  messages: [
    "networkProfile.loadBalancerSku basic serves one pool only, but the cluster has 2; set it to standard. Azure refuses it with SLBRequiredForMultipleAgentPools.",
  ],
};
