import { clusterIn } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => clusterIn("10.1.0.0/16", "10.1.0.0/24"),
  violating: () => clusterIn("172.16.0.0/12", "172.16.0.0/16"),
  messages: [
    'agentPoolProfiles use VNet "vnet", whose addressSpace.addressPrefixes[0] 172.16.0.0/12 contains addresses of 172.30.0.0/16 and 172.31.0.0/16, which AKS reserves; put nothing there that the cluster needs, or use a VNet outside that range, such as 10.224.0.0/12, with subnet "subnet-0" 10.224.0.0/16.',
  ],
};
