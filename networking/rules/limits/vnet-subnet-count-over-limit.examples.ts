import { vnetOf } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => [vnetOf("vnet", "10.0.0.0/8", { subnets: subnets(3000) })],
  violating: () => [vnetOf("vnet", "10.0.0.0/8", { subnets: subnets(3001) })],
  messages: ['subnets of VNet "vnet" are 3001, and the limit is 3000 subnets; remove 1.'],
};

/** Subnets of an IPAM pool, so that no prefix has to be made up. */
function subnets(count: number) {
  const ipamPoolPrefixAllocations = [{ numberOfIpAddresses: "16" }];
  return Array.from({ length: count }, (_, i) => ({
    name: `subnet-${i}`,
    ipamPoolPrefixAllocations,
  }));
}
