import { clusterOf } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () =>
    clusterOf({ networkProfile: { networkPlugin: "none", podCidr: "10.244.0.0/16" } }),
  violating: () =>
    clusterOf({ networkProfile: { networkPlugin: "none", podCidr: "172.30.0.0/16" } }),
  messages: [
    "networkProfile.podCidr 172.30.0.0/16 overlaps 172.30.0.0/16, which AKS reserves; use a range outside it, such as 10.244.0.0/16.",
  ],
};
