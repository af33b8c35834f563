import { clusterOf, kubenet, overlay, systemPool } from "../../testing/cluster-parts";
import type { ExampleProperties } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (networkProfile: ExampleProperties) =>
  clusterOf(
    { networkProfile, ingressProfile: { applicationLoadBalancer: { enabled: true } } },
    systemPool,
  );

export const examples: RuleExamples = {
  compliant: () => stack(overlay),
  violating: () => stack(kubenet),
  messages: [
    "ingressProfile.applicationLoadBalancer.enabled true isn't supported with kubenet; leave it out, or use a mode that supports it, such as Azure CNI Overlay.",
  ],
};
