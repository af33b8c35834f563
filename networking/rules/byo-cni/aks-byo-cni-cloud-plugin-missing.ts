import { settingsCheck } from "./shared/judge-configs";

/** Calico for policies alone, beside a plugin that a cluster with networkPlugin none doesn't have. */
export const rule = settingsCheck(
  {
    id: "aks-byo-cni-cloud-plugin-missing",
    facts: ["byo-no-ipam"],
    title: "A CNI must not leave pod addresses to a plugin that the cluster doesn't have",
    description:
      "With kubernetesProvider AKS and no cni.type Calico's operator leaves addresses to Azure CNI, which networkPlugin none leaves out: nodes stay NotReady.",
    severity: "critical",
    remediation: "Set cni.type to Calico.",
    evidence: {
      grade: "breaks",
      holds: "always",
      says: 'accepted; the operator "defaults the CNI plugin based on the Kubernetes provider": AKS is AzureVNET; AKS with networkPlugin none "doesn\'t allocate pod IP addresses", nodes are NotReady until a CNI is there',
      sources: [
        "tigera/operator v1.42.3 pkg/controller/installation/core_controller.go (2026-08)",
        "docs use-byo-cni.md#pod-networking-and-ip-management, #deploy-a-cni-plugin (2026-04-16)",
      ],
    },
    url: "aks/use-byo-cni",
  },
  {
    cloudPlugin: (plugin) =>
      `takes pod addresses from ${plugins[plugin.toLowerCase()] ?? "another plugin"}, which a cluster with networkPlugin none doesn't have`,
  },
);

const plugins: Readonly<Record<string, string>> = {
  azurevnet: "Azure CNI",
  amazonvpc: "the Amazon VPC CNI",
  gke: "GKE's CNI",
};
