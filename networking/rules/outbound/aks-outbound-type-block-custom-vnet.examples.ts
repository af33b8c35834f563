import { clusterInNodes, nodeNetwork } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (outboundType: string) => [
  ...nodeNetwork(),
  clusterInNodes({ networkProfile: { outboundType } }),
];

export const examples: RuleExamples = {
  compliant: () => stack("none"),
  violating: () => stack("block"),
  messages: [
    "networkProfile.outboundType block requires a VNet that AKS creates, but agentPoolProfiles[0].vnetSubnetID names a subnet; use none and a network security group that denies what may not leave.",
  ],
};
