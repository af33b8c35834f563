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
      ipamPoolPrefixAllocations: [
        {
          id: "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Network/networkManagers/nm/ipamPools/aks",
          numberOfIpAddresses: "256",
        },
        {
          id: "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Network/networkManagers/nm/ipamPools/aks",
          numberOfIpAddresses: "128",
        },
      ],
    }),
  ],
  messages: [
    "ipamPoolPrefixAllocations[1] names the pool /subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Network/networkManagers/nm/ipamPools/aks of ipamPoolPrefixAllocations[0] again; name the pool once, with numberOfIpAddresses for both. Azure refuses it with CannotHaveDuplicatePoolIds.",
  ],
};
