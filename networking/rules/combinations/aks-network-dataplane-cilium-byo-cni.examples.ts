import { clusterOf } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () =>
    clusterOf({ networkProfile: { networkPlugin: "azure", networkDataplane: "cilium" } }),
  violating: () =>
    clusterOf({ networkProfile: { networkPlugin: "none", networkDataplane: "cilium" } }),
  messages: [
    "networkProfile.networkDataplane cilium is documented with networkPlugin azure only, not with none; leave it out and install Cilium in the cluster, or set networkPlugin to azure.",
  ],
};
