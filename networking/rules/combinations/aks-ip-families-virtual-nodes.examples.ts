import { clusterOf, dualStack, virtualNodesIn } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => clusterOf({ networkProfile: dualStack }),
  violating: () =>
    clusterOf({ networkProfile: dualStack, addonProfiles: virtualNodesIn("virtual-nodes") }),
  messages: [
    "networkProfile.ipFamilies [IPv4, IPv6] isn't supported with virtual nodes (addonProfiles.aciConnectorLinux); switch the add-on off, or leave IPv6 out of ipFamilies.",
  ],
};
