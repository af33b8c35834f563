import { rule } from "../rule";
import { cluster, idOf, nameOf, securityGroup, subnet, virtualNetwork } from "../testing/example";

export const subnetNsgBlocksClusterTraffic = rule("subnet-nsg-blocks-cluster-traffic", {
  compliant: () => [
    securityGroup("nsg", {
      securityRules: [
        {
          name: "nodes-to-nodes",
          priority: 200,
          direction: "Inbound",
          access: "Allow",
          protocol: "*",
          sourceAddressPrefix: "10.1.0.0/24",
          sourcePortRange: "*",
          destinationAddressPrefix: "10.1.0.0/24",
          destinationPortRange: "*",
        },
        {
          name: "nodes-to-pods",
          priority: 210,
          direction: "Inbound",
          access: "Allow",
          protocol: "*",
          sourceAddressPrefix: "10.1.0.0/24",
          sourcePortRange: "*",
          destinationAddressPrefix: "10.244.0.0/16",
          destinationPortRange: "*",
        },
        {
          name: "pods-to-pods",
          priority: 220,
          direction: "Inbound",
          access: "Allow",
          protocol: "*",
          sourceAddressPrefix: "10.244.0.0/16",
          sourcePortRange: "*",
          destinationAddressPrefix: "10.244.0.0/16",
          destinationPortRange: "*",
        },
        {
          name: "deny-all",
          priority: 4000,
          direction: "Inbound",
          access: "Deny",
          protocol: "*",
          sourceAddressPrefix: "*",
          sourcePortRange: "*",
          destinationAddressPrefix: "*",
          destinationPortRange: "*",
        },
      ],
    }),
    virtualNetwork("vnet", { addressSpace: { addressPrefixes: ["10.1.0.0/16"] } }),
    subnet("nodes", {
      virtualNetworkName: nameOf("vnet"),
      addressPrefix: "10.1.0.0/24",
      networkSecurityGroup: { id: idOf("nsg") },
    }),
    cluster("aks", {
      networkProfile: { networkPlugin: "azure", networkPluginMode: "overlay" },
      agentPoolProfiles: [{ name: "system", mode: "System", vnetSubnetID: idOf("nodes") }],
    }),
  ],
  violating: () => [
    securityGroup("nsg", {
      securityRules: [
        {
          name: "nodes-to-nodes",
          priority: 200,
          direction: "Inbound",
          access: "Allow",
          protocol: "*",
          sourceAddressPrefix: "10.1.0.0/24",
          sourcePortRange: "*",
          destinationAddressPrefix: "10.1.0.0/24",
          destinationPortRange: "*",
        },
        {
          name: "deny-all",
          priority: 4000,
          direction: "Inbound",
          access: "Deny",
          protocol: "*",
          sourceAddressPrefix: "*",
          sourcePortRange: "*",
          destinationAddressPrefix: "*",
          destinationPortRange: "*",
        },
      ],
    }),
    virtualNetwork("vnet", { addressSpace: { addressPrefixes: ["10.1.0.0/16"] } }),
    subnet("nodes", {
      virtualNetworkName: nameOf("vnet"),
      addressPrefix: "10.1.0.0/24",
      networkSecurityGroup: { id: idOf("nsg") },
    }),
    cluster("aks", {
      networkProfile: { networkPlugin: "azure", networkPluginMode: "overlay" },
      agentPoolProfiles: [{ name: "system", mode: "System", vnetSubnetID: idOf("nodes") }],
    }),
  ],
  beforeCreation: true,
  messages: [
    'networkSecurityGroup.id leads to network security group "nsg", whose rule "deny-all" (Inbound, priority 4000) denies Tcp from the nodes 10.1.0.0/24 to the pods 10.244.0.0/16 of cluster "aks"; allow it from 10.1.0.0/24 to 10.244.0.0/16 in a rule with a lower priority number, such as 3999.',
  ],
});
