import { clusterInNodes, nodeNetwork, subnetOf } from "../../testing/cluster-parts";
import { idOf, virtualNetwork } from "../../testing/example";
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
    virtualNetwork("hub", { addressSpace: { addressPrefixes: ["10.2.0.0/16"] } }),
    subnetOf("hub", "api", "10.2.8.0/28"),
    clusterInNodes({
      apiServerAccessProfile: { enableVnetIntegration: true, subnetId: idOf("api") },
    }),
  ],
  messages: [
    'apiServerAccessProfile.subnetId is in VNet "hub", but the node pools are in VNet "vnet"; use a subnet of VNet "vnet".',
  ],
};
