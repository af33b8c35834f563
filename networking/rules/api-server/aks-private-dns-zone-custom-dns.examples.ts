import { clusterOf, subnetOf, systemPool, vnetOf } from "../../testing/cluster-parts";
import { type ExampleProperties, idOf } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (zone: ExampleProperties) => [
  vnetOf("vnet", "10.1.0.0/16", { dhcpOptions: { dnsServers: ["10.9.0.4"] } }),
  subnetOf("vnet", "subnet-0", "10.1.0.0/24"),
  ...clusterOf(
    { apiServerAccessProfile: { enablePrivateCluster: true, ...zone } },
    { ...systemPool, vnetSubnetID: idOf("subnet-0") },
  ),
];

export const examples: RuleExamples = {
  compliant: () => stack({ privateDNSZone: "none" }),
  violating: () => stack({}),
  messages: [
    'apiServerAccessProfile.privateDNSZone leaves the zone to AKS, but VNet "vnet" has its own DNS servers, which have to resolve that zone; make them forward to 168.63.129.16, or set apiServerAccessProfile.privateDNSZone to the id of your own zone, linked to the VNet that they are in.',
  ],
};
