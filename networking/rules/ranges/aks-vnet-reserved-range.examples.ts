import { clusterIn } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => clusterIn("10.1.0.0/16", "10.1.0.0/24"),
  violating: () => clusterIn("172.31.0.0/16", "172.31.0.0/24"),
  messages: [
    'agentPoolProfiles use VNet "vnet", whose addressSpace.addressPrefixes[0] 172.31.0.0/16 overlaps 172.31.0.0/16, which AKS reserves; use a VNet outside that range, such as 10.224.0.0/16, with its subnets at the same places in it.',
  ],
};
