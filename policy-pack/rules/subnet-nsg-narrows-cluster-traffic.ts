import { rule } from "../rule";
import { cluster, idOf, nameOf, securityGroup, subnet, virtualNetwork } from "../testing/example";

export const subnetNsgNarrowsClusterTraffic = rule("subnet-nsg-narrows-cluster-traffic", {
  compliant: () => [
    securityGroup("nsg", {
      securityRules: [
        {
          name: "no-ssh",
          priority: 200,
          direction: "Inbound",
          access: "Deny",
          protocol: "*",
          sourceAddressPrefix: "Internet",
          sourcePortRange: "*",
          destinationAddressPrefix: "*",
          destinationPortRange: "22",
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
          name: "no-ssh",
          priority: 200,
          direction: "Inbound",
          access: "Deny",
          protocol: "*",
          sourceAddressPrefix: "*",
          sourcePortRange: "*",
          destinationAddressPrefix: "*",
          destinationPortRange: "22",
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
    'networkSecurityGroup.id leads to network security group "nsg", whose rule "no-ssh" (Inbound, priority 200) denies Tcp on port 22 from the nodes 10.1.0.0/24 to the nodes 10.1.0.0/24 of cluster "aks"; allow it from 10.1.0.0/24 to 10.1.0.0/24 in a rule with a lower priority number, such as 199.',
  ],
});
