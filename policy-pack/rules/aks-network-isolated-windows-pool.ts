import { rule } from "../rule";
import { isolatedCluster } from "../testing/cluster-parts";

export const aksNetworkIsolatedWindowsPool = rule("aks-network-isolated-windows-pool", {
  compliant: () => isolatedCluster(),
  violating: () =>
    isolatedCluster({
      agentPoolProfiles: [
        { name: "system", mode: "System" },
        { name: "win", mode: "User", osType: "Windows" },
      ],
    }),
  beforeCreation: true,
  messages: [
    'agentPoolProfiles[1].osType Windows isn\'t supported in cluster "aks", which is network isolated; use Linux.',
  ],
});
