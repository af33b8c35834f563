import { cluster, idOf, nameOf, subnet, virtualNetwork } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => [
    virtualNetwork("vnet", {
      addressSpace: { addressPrefixes: ["10.1.0.0/16"] },
      dhcpOptions: { dnsServers: ["10.9.0.4"] },
    }),
    subnet("subnet-0", { virtualNetworkName: nameOf("vnet"), addressPrefix: "10.1.0.0/24" }),
    cluster("aks", {
      apiServerAccessProfile: { enablePrivateCluster: true, privateDNSZone: "none" },
      agentPoolProfiles: [{ name: "system", mode: "System", vnetSubnetID: idOf("subnet-0") }],
    }),
  ],
  violating: () => [
    virtualNetwork("vnet", {
      addressSpace: { addressPrefixes: ["10.1.0.0/16"] },
      dhcpOptions: { dnsServers: ["10.9.0.4"] },
    }),
    subnet("subnet-0", { virtualNetworkName: nameOf("vnet"), addressPrefix: "10.1.0.0/24" }),
    cluster("aks", {
      apiServerAccessProfile: { enablePrivateCluster: true },
      agentPoolProfiles: [{ name: "system", mode: "System", vnetSubnetID: idOf("subnet-0") }],
    }),
  ],
  messages: [
    'apiServerAccessProfile.privateDNSZone leaves the zone to AKS, but VNet "vnet" has its own DNS servers, which have to resolve that zone; make them forward to 168.63.129.16, or set apiServerAccessProfile.privateDNSZone to the id of your own zone, linked to the VNet that they are in.',
  ],
};
