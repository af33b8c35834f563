import { clusterAlone, vnetOf } from "../../testing/cluster-parts";
import { idOf, nameOf, subnet } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (subnetName: string) => [
  vnetOf("vnet", "10.1.0.0/16"),
  subnet("nodes", { virtualNetworkName: nameOf("vnet"), subnetName, addressPrefix: "10.1.0.0/24" }),
  clusterAlone({}, { vnetSubnetID: idOf("nodes") }),
];

export const examples: RuleExamples = {
  compliant: () => stack("nodes"),
  violating: () => stack("GatewaySubnet"),
  messages: [
    "agentPoolProfiles[0].vnetSubnetID is GatewaySubnet, which Azure reserves for VPN and ExpressRoute gateways; use a subnet with another name.",
  ],
};
