import { cluster } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => [cluster("aks", { networkProfile: { ipFamilies: ["IPv4", "IPv6"] } })],
  violating: () => [cluster("aks", { networkProfile: { ipFamilies: ["IPv6", "IPv4"] } })],
  messages: [
    "networkProfile.ipFamilies [IPv6, IPv4] has IPv6 first; use [IPv4, IPv6], and list the ranges in the same order.",
  ],
};
