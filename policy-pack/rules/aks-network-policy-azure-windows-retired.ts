import { rule } from "../rule";
import { clusterAlone } from "../testing/cluster-parts";
import { agentPool, nameOf } from "../testing/example";

export const aksNetworkPolicyAzureWindowsRetired = rule(
  "aks-network-policy-azure-windows-retired",
  {
    compliant: () => [
      clusterAlone({ networkProfile: { networkPlugin: "azure", networkPolicy: "calico" } }),
      agentPool("win", {
        resourceName: nameOf("aks"),
        count: 1,
        osType: "Windows",
        osSKU: "Windows2025",
      }),
    ],
    violating: () => [
      clusterAlone({ networkProfile: { networkPlugin: "azure", networkPolicy: "azure" } }),
      agentPool("win", {
        resourceName: nameOf("aks"),
        count: 1,
        osType: "Windows",
        osSKU: "Windows2025",
      }),
    ],
    settings: { today: "2026-11-22" },
    messages: [
      "networkProfile.networkPolicy azure asks for Azure network policies on Windows nodes, unsupported since 2026-09-30, for 53 days; use networkPolicy calico.",
    ],
  },
);
