import { clusterIn } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

const notSet = { networkProfile: {} };

export const examples: RuleExamples = {
  compliant: () => clusterIn("10.1.0.0/16", "10.1.0.0/24", notSet),
  violating: () => clusterIn("10.240.0.0/12", "10.240.0.0/24", notSet),
  messages: [
    'networkProfile.podCidr 10.244.0.0/16 (Azure\'s default) overlaps the address space 10.240.0.0/12 of VNet "vnet"; use a range outside the VNet, such as 10.224.0.0/16. Azure refuses it with NetworkProfileCIDROverlapVNET.',
  ],
};
