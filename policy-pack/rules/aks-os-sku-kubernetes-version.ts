import { rule } from "../rule";
import { cluster } from "../testing/example";

export const aksOsSkuKubernetesVersion = rule("aks-os-sku-kubernetes-version", {
  compliant: () => [
    cluster("aks", {
      kubernetesVersion: "1.33",
      agentPoolProfiles: [
        { name: "system", mode: "System" },
        { name: "win", mode: "User", osType: "Windows", osSKU: "Windows2022" },
      ],
    }),
  ],
  violating: () => [
    cluster("aks", {
      kubernetesVersion: "1.33",
      agentPoolProfiles: [
        { name: "system", mode: "System" },
        { name: "win", mode: "User", osType: "Windows", osSKU: "Windows2019" },
      ],
    }),
  ],
  beforeCreation: true,
  messages: [
    "agentPoolProfiles[1].osSKU Windows2019 needs Kubernetes below 1.33, but the pool has Kubernetes 1.33; use Windows2025, or Kubernetes below 1.33.",
  ],
});
