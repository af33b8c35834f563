import { rule } from "../rule";
import { isolatedCluster } from "../testing/cluster-parts";

export const aksNetworkIsolatedPublicApiServer = rule("aks-network-isolated-public-api-server", {
  compliant: () => isolatedCluster(),
  violating: () => isolatedCluster({ apiServerAccessProfile: undefined }),
  messages: [
    "networkProfile.outboundType none makes a network isolated cluster, whose nodes can't reach a public API server; set apiServerAccessProfile.enablePrivateCluster or enableVnetIntegration to true.",
  ],
});
