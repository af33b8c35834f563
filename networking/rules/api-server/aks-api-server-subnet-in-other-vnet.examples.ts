import {
  apiServerIn,
  clusterInNodes,
  nodeNetwork,
  subnetOf,
  vnetOf,
} from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => [
    ...nodeNetwork(),
    subnetOf("vnet", "api", "10.1.8.0/28"),
    clusterInNodes(apiServerIn("api")),
  ],
  violating: () => [
    ...nodeNetwork(),
    vnetOf("hub", "10.2.0.0/16"),
    subnetOf("hub", "api", "10.2.8.0/28"),
    clusterInNodes(apiServerIn("api")),
  ],
  messages: [
    'apiServerAccessProfile.subnetId is in VNet "hub", but the node pools are in VNet "vnet"; use a subnet of VNet "vnet".',
  ],
};
