import { clusterOf, dualStack, systemPool } from "../../testing/cluster-parts";
import { idOf, nameOf, subnet, virtualNetwork } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (ranges: object) => [
  virtualNetwork("vnet", { addressSpace: { addressPrefixes: ["10.1.0.0/16", "fd00:1::/48"] } }),
  subnet("nodes", { virtualNetworkName: nameOf("vnet"), ...ranges }),
  ...clusterOf(
    { networkProfile: dualStack },
    { ...systemPool, count: 3, vnetSubnetID: idOf("nodes") },
  ),
];

export const examples: RuleExamples = {
  compliant: () => stack({ addressPrefixes: ["10.1.0.0/24", "fd00:1::/64"] }),
  violating: () => stack({ addressPrefix: "10.1.0.0/24" }),
  messages: [
    'agentPoolProfiles[0].vnetSubnetID is subnet "nodes" 10.1.0.0/24, which has no IPv6 range, and networkProfile.ipFamilies has IPv6; add an IPv6 /64 to addressPrefixes of the subnet, or use IPv4 alone.',
  ],
};
