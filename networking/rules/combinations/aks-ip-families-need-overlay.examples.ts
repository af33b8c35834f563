import { clusterOf, dualStack } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => clusterOf({ networkProfile: dualStack }),
  violating: () =>
    clusterOf({ networkProfile: { networkPlugin: "azure", ipFamilies: ["IPv4", "IPv6"] } }),
  messages: [
    "networkProfile.ipFamilies [IPv4, IPv6] requires networkPluginMode overlay with networkPlugin azure; set networkProfile.networkPluginMode to overlay, or leave IPv6 out of ipFamilies.",
  ],
};
