import { rule } from "../rule";
import { cluster } from "../testing/example";

export const aksNetworkIsolatedPublicApiServer = rule("aks-network-isolated-public-api-server", {
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
      agentPoolProfiles: [{ name: "system", mode: "System" }],
    }),
  ],
  messages: [
    "networkProfile.outboundType none makes a network isolated cluster, whose nodes can't reach a public API server; set apiServerAccessProfile.enablePrivateCluster or enableVnetIntegration to true.",
  ],
});
