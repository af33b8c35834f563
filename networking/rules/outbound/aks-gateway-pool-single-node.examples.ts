import { clusterOf, gatewayPool, overlay } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (count: number) =>
  clusterOf(
    { networkProfile: overlay },
    { ...gatewayPool, count, maxPods: 30, gatewayProfile: { publicIPPrefixSize: 31 } },
  );

export const examples: RuleExamples = {
  compliant: () => stack(2),
  violating: () => stack(1),
  messages: [
    "agentPoolProfiles[0].count 1 is fewer than the 2 nodes that keep egress up while one is replaced; use 2 or more. Azure refuses it with StaticEgressGatewayInvalidGatewayNodeCount.",
  ],
};
