import { clusterInNodes, nodeNetwork } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => [...nodeNetwork(), clusterInNodes({ networkProfile: { outboundType: "none" } })],
  violating: () => [
    ...nodeNetwork(),
    clusterInNodes({ networkProfile: { outboundType: "block" } }),
  ],
  messages: [
    "networkProfile.outboundType block requires a VNet that AKS creates, but agentPoolProfiles[0].vnetSubnetID names a subnet; use none and a network security group that denies what may not leave.",
  ],
};
