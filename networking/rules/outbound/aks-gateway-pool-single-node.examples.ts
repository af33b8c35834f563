import { cluster } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => [
    cluster("aks", {
      networkProfile: { networkPlugin: "azure", networkPluginMode: "overlay" },
      agentPoolProfiles: [
        {
          name: "gateway",
          mode: "Gateway",
          count: 2,
          maxPods: 30,
          gatewayProfile: { publicIPPrefixSize: 31 },
        },
      ],
    }),
  ],
  violating: () => [
    cluster("aks", {
      networkProfile: { networkPlugin: "azure", networkPluginMode: "overlay" },
      agentPoolProfiles: [
        {
          name: "gateway",
          mode: "Gateway",
          count: 1,
          maxPods: 30,
          gatewayProfile: { publicIPPrefixSize: 31 },
        },
      ],
    }),
  ],
  messages: [
    "agentPoolProfiles[0].count 1 is fewer than the 2 nodes that keep egress up while one is replaced; use 2 or more. Azure refuses it with StaticEgressGatewayInvalidGatewayNodeCount.",
  ],
};
