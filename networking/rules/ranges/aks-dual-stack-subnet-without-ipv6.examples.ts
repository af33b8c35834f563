import { cluster, idOf, nameOf, subnet, virtualNetwork } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => dualStack({ addressPrefixes: ["10.1.0.0/24", "fd00:1::/64"] }),
  violating: () => dualStack({ addressPrefix: "10.1.0.0/24" }),
  messages: [
    'agentPoolProfiles[0].vnetSubnetID is subnet "nodes" 10.1.0.0/24, which has no IPv6 range, and networkProfile.ipFamilies has IPv6; add an IPv6 /64 to addressPrefixes of the subnet, or use IPv4 alone.',
  ],
};

function dualStack(ranges: object) {
  return [
    virtualNetwork("vnet", {
      addressSpace: { addressPrefixes: ["10.1.0.0/16", "fd00:1::/48"] },
    }),
    subnet("nodes", { virtualNetworkName: nameOf("vnet"), ...ranges }),
    cluster("aks", {
      networkProfile: {
        networkPlugin: "azure",
        networkPluginMode: "overlay",
        ipFamilies: ["IPv4", "IPv6"],
      },
      agentPoolProfiles: [
        { name: "system", mode: "System", count: 3, vnetSubnetID: idOf("nodes") },
      ],
    }),
  ];
}
