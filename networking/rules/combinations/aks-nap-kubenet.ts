import { hasNap } from "../../cluster/cluster-settings";
import { isKubenet } from "../../cluster/network-profile";
import { forbidCluster } from "../forbid";

export const rule = forbidCluster({
  id: "aks-nap-kubenet",
  facts: ["x-nap", "new-nap"],
  title: "A cluster with node auto-provisioning must not have networkPlugin kubenet",
  description: "Azure refuses node auto-provisioning with kubenet.",
  remediation: "Use Azure CNI Overlay, or the cluster autoscaler.",
  evidence: {
    grade: "refused",
    holds: "always",
    says: "Azure's validation of node auto-provisioning excludes kubenet and Calico.",
    sources: [
      'AKS CHANGELOG 2025-01-30 ("now allows all CNI configurations except for Calico and kubenet")',
      "docs node-auto-provisioning-networking (2024-06-13)",
    ],
  },
  url: "aks/node-auto-provisioning-networking#unsupported-networking-configurations-for-nap",
  when: [hasNap, isKubenet],
  path: "nodeProvisioningProfile.mode",
  problem: "isn't supported with networkPlugin kubenet",
  action:
    "set networkProfile.networkPlugin to azure and networkPluginMode to overlay, or use Manual with the cluster autoscaler",
  errorCode: "OperationNotAllowed",
});
