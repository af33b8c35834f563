import { rule } from "../rule";
import { clusterAlone } from "../testing/cluster-parts";
import { agentPool, nameOf } from "../testing/example";

export const aksAutomaticWindowsPool = rule("aks-automatic-windows-pool", {
  compliant: () => [
    clusterAlone({ sku: { name: "Base" } }),
    agentPool("win", {
      resourceName: nameOf("aks"),
      count: 1,
      osType: "Windows",
      osSKU: "Windows2025",
    }),
  ],
  violating: () => [
    clusterAlone({ sku: { name: "Automatic" } }),
    agentPool("win", {
      resourceName: nameOf("aks"),
      count: 1,
      osType: "Windows",
      osSKU: "Windows2025",
    }),
  ],
  messages: [
    'osType Windows isn\'t supported with AKS Automatic, which cluster "aks" is; use Linux, or a cluster with sku.name Base.',
  ],
});
