import { clusterInNodes, kubenet, nodeNetwork, subnetOf } from "../../testing/cluster-parts";
import { type Example, idOf, routeTable } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

const attached = (table: string) => ({ routeTable: { id: idOf(table) } });

const stack = (second: string, ...more: Example) => [
  routeTable("routes"),
  ...more,
  ...nodeNetwork(attached("routes")),
  subnetOf("vnet", "nodes-b", "10.1.1.0/24", attached(second)),
  clusterInNodes({ networkProfile: kubenet }),
  clusterInNodes({ networkProfile: kubenet }, { vnetSubnetID: idOf("nodes-b") }, "aks-b"),
];

export const examples: RuleExamples = {
  compliant: () => stack("routes-b", routeTable("routes-b")),
  violating: () => stack("routes"),
  messages: [
    'agentPoolProfiles[0].vnetSubnetID uses route table "routes", which cluster "aks-b" uses too, and a kubenet cluster must have it alone; give the cluster\'s subnet a route table of its own.',
    'agentPoolProfiles[0].vnetSubnetID uses route table "routes", which cluster "aks" uses too, and a kubenet cluster must have it alone; give the cluster\'s subnet a route table of its own.',
  ],
};
