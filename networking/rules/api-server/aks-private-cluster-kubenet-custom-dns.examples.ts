import { clusterOf, kubenet, subnetOf, systemPool, vnetOf } from "../../testing/cluster-parts";
import { type ExampleProperties, idOf, routeTable } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (ofVnet: ExampleProperties) => [
  routeTable("routes"),
  vnetOf("vnet", "10.1.0.0/16", ofVnet),
  subnetOf("vnet", "subnet-0", "10.1.0.0/24", { routeTable: { id: idOf("routes") } }),
  ...clusterOf(
    { networkProfile: kubenet, apiServerAccessProfile: { enablePrivateCluster: true } },
    { ...systemPool, vnetSubnetID: idOf("subnet-0") },
  ),
];

export const examples: RuleExamples = {
  compliant: () => stack({}),
  violating: () => stack({ dhcpOptions: { dnsServers: ["10.9.0.4"] } }),
  messages: [
    'networkProfile.networkPlugin kubenet makes a private cluster with your own route table fail in VNet "vnet", which has DNS servers of its own; use networkPlugin azure with networkPluginMode overlay, or Azure\'s DNS in the VNet.',
  ],
};
