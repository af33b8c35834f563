import { clusterOf, dualStack } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () =>
    clusterOf({
      networkProfile: { ...dualStack, networkDataplane: "cilium", networkPolicy: "cilium" },
    }),
  violating: () => clusterOf({ networkProfile: { ...dualStack, networkPolicy: "calico" } }),
  messages: [
    "networkProfile.networkPolicy calico isn't supported in a dual-stack cluster; use networkDataplane cilium with networkPolicy cilium.",
  ],
};
