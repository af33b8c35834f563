import { clusterOf } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => clusterOf({ networkProfile: { ipFamilies: ["IPv4", "IPv6"] } }),
  violating: () => clusterOf({ networkProfile: { ipFamilies: ["IPv6", "IPv4"] } }),
  messages: [
    "networkProfile.ipFamilies [IPv6, IPv4] has IPv6 first; use [IPv4, IPv6], and list the ranges in the same order.",
  ],
};
