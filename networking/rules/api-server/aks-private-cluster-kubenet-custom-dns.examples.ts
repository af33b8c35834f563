import { cluster, idOf, nameOf, routeTable, subnet, virtualNetwork } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => [
    routeTable("routes"),
    virtualNetwork("vnet", { addressSpace: { addressPrefixes: ["10.1.0.0/16"] } }),
    subnet("subnet-0", {
      virtualNetworkName: nameOf("vnet"),
      addressPrefix: "10.1.0.0/24",
      routeTable: { id: idOf("routes") },
    }),
    cluster("aks", {
      networkProfile: { networkPlugin: "kubenet" },
      apiServerAccessProfile: { enablePrivateCluster: true },
      agentPoolProfiles: [{ name: "system", mode: "System", vnetSubnetID: idOf("subnet-0") }],
    }),
  ],
  violating: () => [
    routeTable("routes"),
    virtualNetwork("vnet", {
      addressSpace: { addressPrefixes: ["10.1.0.0/16"] },
      dhcpOptions: { dnsServers: ["10.9.0.4"] },
    }),
    subnet("subnet-0", {
      virtualNetworkName: nameOf("vnet"),
      addressPrefix: "10.1.0.0/24",
      routeTable: { id: idOf("routes") },
    }),
    cluster("aks", {
      networkProfile: { networkPlugin: "kubenet" },
      apiServerAccessProfile: { enablePrivateCluster: true },
      agentPoolProfiles: [{ name: "system", mode: "System", vnetSubnetID: idOf("subnet-0") }],
    }),
  ],
  messages: [
    'networkProfile.networkPlugin kubenet makes a private cluster with your own route table fail in VNet "vnet", which has DNS servers of its own; use networkPlugin azure with networkPluginMode overlay, or Azure\'s DNS in the VNet.',
  ],
};
