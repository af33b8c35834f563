import { vnetOf } from "../../testing/cluster-parts";
import { nameOf, subnet } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

const id =
  "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Network/networkManagers/nm/ipamPools/aks";

const stack = (...sizes: readonly string[]) => [
  vnetOf("vnet", "10.1.0.0/16"),
  subnet("nodes", {
    virtualNetworkName: nameOf("vnet"),
    ipamPoolPrefixAllocations: sizes.map((numberOfIpAddresses) => ({ id, numberOfIpAddresses })),
  }),
];

export const examples: RuleExamples = {
  compliant: () => stack("256"),
  violating: () => stack("256", "128"),
  messages: [
    "ipamPoolPrefixAllocations[1] names the pool /subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Network/networkManagers/nm/ipamPools/aks of ipamPoolPrefixAllocations[0] again; name the pool once, with numberOfIpAddresses for both. Azure refuses it with CannotHaveDuplicatePoolIds.",
  ],
};
