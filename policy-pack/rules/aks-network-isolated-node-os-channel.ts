import { rule } from "../rule";
import { isolatedCluster } from "../testing/cluster-parts";

export const aksNetworkIsolatedNodeOsChannel = rule("aks-network-isolated-node-os-channel", {
  compliant: () => isolatedCluster(),
  violating: () =>
    isolatedCluster({ autoUpgradeProfile: { nodeOSUpgradeChannel: "SecurityPatch" } }),
  messages: [
    "autoUpgradeProfile.nodeOSUpgradeChannel SecurityPatch isn't supported in a network isolated cluster; set it to NodeImage or None.",
  ],
});
