import { nameOf, subnet, virtualNetwork } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => [
    virtualNetwork("vnet", { addressSpace: { addressPrefixes: ["10.1.0.0/16"] } }),
    subnet("nodes", {
      virtualNetworkName: nameOf("vnet"),
      ipamPoolPrefixAllocations: [
        {
          id: "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Network/networkManagers/nm/ipamPools/aks",
          numberOfIpAddresses: "256",
        },
      ],
    }),
  ],
  violating: () => [
    virtualNetwork("vnet", { addressSpace: { addressPrefixes: ["10.1.0.0/16"] } }),
    subnet("nodes", {
      virtualNetworkName: nameOf("vnet"),
      addressPrefix: "10.1.0.0/24",
      ipamPoolPrefixAllocations: [
        {
          id: "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Network/networkManagers/nm/ipamPools/aks",
          numberOfIpAddresses: "256",
        },
      ],
    }),
  ],
  messages: [
    "ipamPoolPrefixAllocations is set together with addressPrefix, and only one of them is possible; leave out addressPrefix, or ipamPoolPrefixAllocations. Azure refuses it with CannotMixAddressPrefixAndPoolInPayload.",
  ],
};
