import { rule } from "../rule";
import { isolatedCluster } from "../testing/cluster-parts";

export const aksNetworkIsolatedNodePublicIp = rule("aks-network-isolated-node-public-ip", {
  compliant: () => isolatedCluster(),
  violating: () =>
    isolatedCluster({
      agentPoolProfiles: [{ name: "system", mode: "System", enableNodePublicIP: true }],
    }),
  beforeCreation: true,
  messages: [
    'agentPoolProfiles[0].enableNodePublicIP true gives the nodes of cluster "aks", which is network isolated, a way out; set it to false.',
  ],
});
