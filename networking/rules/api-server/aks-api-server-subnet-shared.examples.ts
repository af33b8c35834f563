import { clusterInNodes, nodeNetwork, subnetOf } from "../../testing/cluster-parts";
import { idOf } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => [
    ...nodeNetwork(),
    subnetOf("vnet", "api", "10.1.8.0/28"),
    clusterInNodes({
      apiServerAccessProfile: { enableVnetIntegration: true, subnetId: idOf("api") },
    }),
  ],
  violating: () => [
    ...nodeNetwork(),
    clusterInNodes({
      apiServerAccessProfile: { enableVnetIntegration: true, subnetId: idOf("nodes") },
    }),
  ],
  messages: [
    'apiServerAccessProfile.subnetId is subnet "nodes", which node pool "system" uses as agentPoolProfiles[0].vnetSubnetID; use a subnet of /28 or larger that holds nothing else. Azure refuses it with SubnetIsDelegated.',
  ],
};
