import { rule } from "../rule";
import { clusterAlone } from "../testing/cluster-parts";

export const aksNetworkModeBridgeRetired = rule("aks-network-mode-bridge-retired", {
  compliant: () => [clusterAlone({ networkProfile: { networkMode: "transparent" } })],
  violating: () => [clusterAlone({ networkProfile: { networkMode: "bridge" } })],
  messages: [
    "networkProfile.networkMode bridge is no longer supported; use networkMode transparent, or leave it out.",
  ],
});
