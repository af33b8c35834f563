import { rule } from "../rule";
import { cluster } from "../testing/example";

export const aksNetworkIsolatedWindowsPool = rule("aks-network-isolated-windows-pool", {
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
      apiServerAccessProfile: { enablePrivateCluster: true },
      autoUpgradeProfile: { nodeOSUpgradeChannel: "NodeImage" },
      agentPoolProfiles: [
        { name: "system", mode: "System" },
        { name: "win", mode: "User", osType: "Windows" },
      ],
    }),
  ],
  beforeCreation: true,
  messages: [
    'agentPoolProfiles[1].osType Windows isn\'t supported in cluster "aks", which is network isolated; use Linux.',
  ],
});
