import { loneCluster } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () =>
    loneCluster({ networkProfile: { networkPlugin: "none", podCidr: "10.244.0.0/16" } }),
  violating: () => loneCluster({ networkProfile: { networkPlugin: "none" } }),
  messages: [
    "networkProfile.podCidr is not set, but networkPlugin is none and the control plane routes to pods by it; set it to the pod CIDR of the CNI, such as 10.244.0.0/16.",
  ],
};
