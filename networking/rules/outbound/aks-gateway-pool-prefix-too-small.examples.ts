import { clusterOf, gatewayPool, overlay } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (count: number) =>
  clusterOf(
    { networkProfile: overlay },
    { ...gatewayPool, count, maxPods: 30, gatewayProfile: { publicIPPrefixSize: 30 } },
  );

export const examples: RuleExamples = {
  compliant: () => stack(4),
  violating: () => stack(5),
  messages: [
    "agentPoolProfiles[0].gatewayProfile.publicIPPrefixSize 30 has 4 addresses, fewer than the 5 nodes of the gateway pool; use 29 or lower count to 4. Azure refuses it with StaticEgressGatewayInvalidGatewayNodeCount.",
  ],
};
