import { clusterOf } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () =>
    clusterOf({ networkProfile: { networkPlugin: "none", podCidr: "10.244.0.0/16" } }),
  violating: () => clusterOf({ networkProfile: { networkPlugin: "none", networkPolicy: "azure" } }),
  messages: [
    "networkProfile.networkPolicy azure isn't supported with networkPlugin none; leave it out: the CNI that you install enforces network policies. Azure refuses it with NetworkPolicyNotSupportedForNone.",
  ],
};
