import { clusterIn } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  // The rest of the VNet may contain Azure's default service CIDR, 10.0.0.0/16; a subnet may not.
  compliant: () => clusterIn("10.0.0.0/8", "10.1.0.0/24"),
  violating: () => clusterIn("10.0.0.0/8", "10.0.4.0/24"),
  messages: [
    'networkProfile.serviceCidr 10.0.0.0/16 (Azure\'s default) overlaps subnet "subnet-0" 10.0.4.0/24 of VNet "vnet"; use a range outside the VNet, such as 192.168.0.0/16 with dnsServiceIP 192.168.0.10. Azure refuses it with ServiceCidrOverlapExistingSubnetsCidr.',
  ],
};
