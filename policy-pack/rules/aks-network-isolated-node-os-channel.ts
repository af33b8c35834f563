import { rule } from "../rule";
import { cluster } from "../testing/example";

export const aksNetworkIsolatedNodeOsChannel = rule("aks-network-isolated-node-os-channel", {
  compliant: () => [
    cluster("aks", {
      networkProfile: {
        networkPlugin: "azure",
        networkPluginMode: "overlay",
        outboundType: "none",
      },
      bootstrapProfile: { artifactSource: "Cache" },
      apiServerAccessProfile: { enablePrivateCluster: true },
      autoUpgradeProfile: { nodeOSUpgradeChannel: "NodeImage" },
      agentPoolProfiles: [{ name: "system", mode: "System" }],
    }),
  ],
  violating: () => [
    cluster("aks", {
      networkProfile: {
        networkPlugin: "azure",
        networkPluginMode: "overlay",
        outboundType: "none",
      },
      bootstrapProfile: { artifactSource: "Cache" },
      autoUpgradeProfile: { nodeOSUpgradeChannel: "SecurityPatch" },
      agentPoolProfiles: [{ name: "system", mode: "System" }],
    }),
  ],
  messages: [
    "autoUpgradeProfile.nodeOSUpgradeChannel SecurityPatch isn't supported in a network isolated cluster; set it to NodeImage or None.",
  ],
});
