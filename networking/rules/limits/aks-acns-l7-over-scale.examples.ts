import { cluster } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => [
    cluster("aks", {
      networkProfile: {
        networkPlugin: "azure",
        networkPluginMode: "overlay",
        networkDataplane: "cilium",
        networkPolicy: "cilium",
        advancedNetworking: {
          enabled: true,
          security: { enabled: true, advancedNetworkPolicies: "L7" },
        },
      },
      agentPoolProfiles: [{ name: "system", mode: "System", count: 1000, maxPods: 110 }],
    }),
  ],
  violating: () => [
    cluster("aks", {
      networkProfile: {
        networkPlugin: "azure",
        networkPluginMode: "overlay",
        networkDataplane: "cilium",
        networkPolicy: "cilium",
        advancedNetworking: {
          enabled: true,
          security: { enabled: true, advancedNetworkPolicies: "L7" },
        },
      },
      agentPoolProfiles: [
        { name: "system", mode: "System", count: 600, maxPods: 110 },
        { name: "user", mode: "User", count: 600, maxPods: 110 },
      ],
    }),
  ],
  messages: [
    "networkProfile.advancedNetworking.security.advancedNetworkPolicies L7 works up to 1000 nodes or 40000 pods, whichever is greater, and the pools have 1200 nodes with room for 132000 pods at full scale; use FQDN or None, or split the cluster.",
  ],
};
