import { rule } from "../rule";
import { cluster } from "../testing/example";

export const aksNetworkIsolatedNodePublicIp = rule("aks-network-isolated-node-public-ip", {
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
      agentPoolProfiles: [{ name: "system", mode: "System", enableNodePublicIP: true }],
    }),
  ],
  beforeCreation: true,
  messages: [
    'agentPoolProfiles[0].enableNodePublicIP true gives the nodes of cluster "aks", which is network isolated, a way out; set it to false.',
  ],
});
