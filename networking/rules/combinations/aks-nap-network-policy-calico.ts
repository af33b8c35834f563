import { hasNap } from "../../cluster/cluster-settings";
import { has } from "../conditions";
import { forbidCluster } from "../forbid";

export const rule = forbidCluster({
  id: "aks-nap-network-policy-calico",
  facts: ["x-nap"],
  title: "A cluster with node auto-provisioning must not have networkPolicy calico",
  description: "Azure refuses node auto-provisioning with Calico network policies.",
  remediation: "Use networkDataplane cilium with networkPolicy cilium.",
  evidence: {
    grade: "refused",
    holds: "always",
    says: "Azure's validation of node auto-provisioning excludes Calico and kubenet.",
    sources: [
      "AKS CHANGELOG 2025-01-30",
      "docs node-auto-provisioning-networking (2024-06-13)",
      "GitHub Azure/AKS#4778",
    ],
  },
  url: "aks/node-auto-provisioning-networking#unsupported-networking-configurations-for-nap",
  when: [hasNap, has("networkProfile.networkPolicy", "calico")],
  path: "networkProfile.networkPolicy",
  problem: "isn't supported with node auto-provisioning",
  errorCode: "OperationNotAllowed",
  action: "use networkDataplane cilium with networkPolicy cilium",
});
