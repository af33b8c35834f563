import {
  clusterInNodes,
  kubenet,
  nodeNetwork,
  separatePool,
  subnetOf,
} from "../../testing/cluster-parts";
import { type ExampleProperties, idOf, routeTable } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

const attached = { routeTable: { id: idOf("routes") } };

const stack = (ofSecond: ExampleProperties) => [
  routeTable("routes"),
  ...nodeNetwork(attached),
  subnetOf("vnet", "nodes-b", "10.1.1.0/24", ofSecond),
  clusterInNodes({ networkProfile: kubenet }),
  separatePool("users", { count: 3, vnetSubnetID: idOf("nodes-b") }),
];

export const examples: RuleExamples = {
  compliant: () => stack(attached),
  violating: () => stack({}),
  messages: [
    'vnetSubnetID is subnet "nodes-b" with no route table, but node pool "system" of cluster "aks" is in subnet "nodes" with route table "routes", and kubenet needs one table for all; set routeTable.id of both subnets to the same table.',
  ],
};
