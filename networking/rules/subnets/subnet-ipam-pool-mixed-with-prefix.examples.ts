import { nodeNetwork, vnetOf } from "../../testing/cluster-parts";
import { nameOf, subnet } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

const ipamPoolPrefixAllocations = [
  {
    id: "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Network/networkManagers/nm/ipamPools/aks",
    numberOfIpAddresses: "256",
  },
];

export const examples: RuleExamples = {
  compliant: () => [
    vnetOf("vnet", "10.1.0.0/16"),
    subnet("nodes", { virtualNetworkName: nameOf("vnet"), ipamPoolPrefixAllocations }),
  ],
  violating: () => nodeNetwork({ ipamPoolPrefixAllocations }),
  messages: [
    "ipamPoolPrefixAllocations is set together with addressPrefix, and only one of them is possible; leave out addressPrefix, or ipamPoolPrefixAllocations. Azure refuses it with CannotMixAddressPrefixAndPoolInPayload.",
  ],
};
