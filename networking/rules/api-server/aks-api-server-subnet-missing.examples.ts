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
    clusterInNodes({ apiServerAccessProfile: { enableVnetIntegration: true } }),
  ],
  messages: [
    "apiServerAccessProfile.subnetId is not set, but enableVnetIntegration is true and the node pools are in your own VNet; set it to a subnet of /28 or larger in that VNet, used for nothing else.",
  ],
};
