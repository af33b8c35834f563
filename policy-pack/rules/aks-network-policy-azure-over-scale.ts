import { rule } from "../rule";
import { cluster } from "../testing/example";

export const aksNetworkPolicyAzureOverScale = rule("aks-network-policy-azure-over-scale", {
  compliant: () => [
    cluster("aks", {
      networkProfile: {
        networkPlugin: "azure",
        networkPluginMode: "overlay",
        networkPolicy: "azure",
      },
      agentPoolProfiles: [{ name: "system", mode: "System", count: 200, maxPods: 30 }],
    }),
  ],
  violating: () => [
    cluster("aks", {
      networkProfile: {
        networkPlugin: "azure",
        networkPluginMode: "overlay",
        networkPolicy: "azure",
      },
      agentPoolProfiles: [{ name: "system", mode: "System", count: 300, maxPods: 30 }],
    }),
  ],
  messages: [
    "networkProfile.networkPolicy azure works up to 250 nodes, and the pools have 300 at full scale (agentPoolProfiles[0] 300 nodes); use networkDataplane cilium with networkPolicy cilium.",
  ],
});
