import { clusterIn } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => clusterIn("10.1.0.0/16", "10.1.0.0/24"),
  // Without a networkProfile Azure's default pod CIDR is in force, 10.244.0.0/16.
  violating: () => clusterIn("10.240.0.0/13", "10.244.7.0/24"),
  messages: [
    'networkProfile.podCidr 10.244.0.0/16 (Azure\'s default) overlaps subnet "subnet-0" 10.244.7.0/24 of VNet "vnet"; use a range outside the VNet, such as 10.248.0.0/16. Azure refuses it with NetworkProfileCIDROverlapVNET.',
  ],
};
