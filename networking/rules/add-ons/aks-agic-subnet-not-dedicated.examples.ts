import { clusterWithGateway, nodeNetwork, subnetOf } from "../../testing/cluster-parts";
import { idOf } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (subnet: string) => [
  ...nodeNetwork(),
  subnetOf("vnet", "gateway", "10.1.4.0/24"),
  clusterWithGateway({ subnetId: idOf(subnet) }),
];

export const examples: RuleExamples = {
  compliant: () => stack("gateway"),
  violating: () => stack("nodes"),
  messages: [
    'addonProfiles.ingressApplicationGateway.config.subnetId is subnet "nodes", which node pool "system" uses as agentPoolProfiles[0].vnetSubnetID; use a subnet of the cluster\'s VNet that nothing else is in.',
  ],
};
