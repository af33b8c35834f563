import { clusterOf } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () =>
    clusterOf({ networkProfile: { podCidr: "10.244.0.0/16", serviceCidr: "10.0.0.0/16" } }),
  violating: () =>
    clusterOf({ networkProfile: { podCidr: "10.0.0.0/14", serviceCidr: "10.1.0.0/16" } }),
  messages: [
    "networkProfile.podCidr 10.0.0.0/14 overlaps networkProfile.serviceCidr 10.1.0.0/16; give pods a range of their own, such as 10.240.0.0/14.",
  ],
};
