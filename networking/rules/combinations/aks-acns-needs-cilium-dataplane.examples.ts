import { cluster } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => [
    cluster("aks", {
      networkProfile: {
        networkPlugin: "azure",
        networkPluginMode: "overlay",
        advancedNetworking: { enabled: true, observability: { enabled: true } },
      },
    }),
  ],
  violating: () => [
    cluster("aks", {
      networkProfile: {
        networkPlugin: "azure",
        networkPluginMode: "overlay",
        advancedNetworking: {
          enabled: true,
          security: { enabled: true, advancedNetworkPolicies: "FQDN" },
        },
      },
    }),
  ],
  messages: [
    "networkProfile.advancedNetworking.security.advancedNetworkPolicies FQDN requires networkDataplane cilium; set networkProfile.networkDataplane to cilium, or leave it out.",
  ],
};
