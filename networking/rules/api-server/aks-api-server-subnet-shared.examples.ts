import { apiServerIn, clusterInNodes, nodeNetwork, subnetOf } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => [
    ...nodeNetwork(),
    subnetOf("vnet", "api", "10.1.8.0/28"),
    clusterInNodes(apiServerIn("api")),
  ],
  violating: () => [...nodeNetwork(), clusterInNodes(apiServerIn("nodes"))],
  messages: [
    'apiServerAccessProfile.subnetId is subnet "nodes", which node pool "system" uses as agentPoolProfiles[0].vnetSubnetID; use a subnet of /28 or larger that holds nothing else. Azure refuses it with SubnetIsDelegated.',
  ],
};
