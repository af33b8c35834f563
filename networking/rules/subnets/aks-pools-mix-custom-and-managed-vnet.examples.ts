import {
  clusterAlone,
  clusterInNodes,
  nodeNetwork,
  separatePool,
} from "../../testing/cluster-parts";
import { type ExampleResource, idOf } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (aks: ExampleResource) => [
  ...nodeNetwork(),
  aks,
  separatePool("users", { count: 3, vnetSubnetID: idOf("nodes") }),
];

export const examples: RuleExamples = {
  compliant: () => stack(clusterInNodes()),
  violating: () => stack(clusterAlone()),
  messages: [
    'vnetSubnetID is set, but node pool "system" of cluster "aks" has no subnet, so its nodes are in a VNet that AKS makes; set vnetSubnetID of that pool too, or leave it out here. Azure refuses it with InvalidParameter.',
  ],
};
