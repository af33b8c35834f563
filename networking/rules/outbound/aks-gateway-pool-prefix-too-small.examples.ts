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
          count: 4,
          maxPods: 30,
          gatewayProfile: { publicIPPrefixSize: 30 },
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
          count: 5,
          maxPods: 30,
          gatewayProfile: { publicIPPrefixSize: 30 },
        },
      ],
    }),
  ],
  messages: [
    "agentPoolProfiles[0].gatewayProfile.publicIPPrefixSize 30 has 4 addresses, fewer than the 5 nodes of the gateway pool; use 29 or lower count to 4. Azure refuses it with StaticEgressGatewayInvalidGatewayNodeCount.",
  ],
};
