import { apiServerIn, clusterInNodes, nodeNetwork, subnetOf } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => [
    ...nodeNetwork(),
    subnetOf("vnet", "api", "10.1.8.0/28"),
    clusterInNodes(apiServerIn("api")),
  ],
  violating: () => [
    ...nodeNetwork(),
    clusterInNodes({ apiServerAccessProfile: { enableVnetIntegration: true } }),
  ],
  messages: [
    "apiServerAccessProfile.subnetId is not set, but enableVnetIntegration is true and the node pools are in your own VNet; set it to a subnet of /28 or larger in that VNet, used for nothing else.",
  ],
};
