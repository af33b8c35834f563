import { clusterIn } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => clusterIn("10.0.0.0/8", "10.1.0.0/24"),
  violating: () => clusterIn("10.0.0.0/7", "10.1.0.0/24"),
  messages: [
    'agentPoolProfiles use VNet "vnet", whose addressSpace.addressPrefixes[0] 10.0.0.0/7 is a /7, and the documentation has /8 as the largest; use a smaller range, such as 10.224.0.0/12, with subnet "subnet-0" 10.225.0.0/24.',
  ],
};
