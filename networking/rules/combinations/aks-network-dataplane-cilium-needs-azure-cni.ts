import { hasCilium } from "../../cluster/cluster-settings";
import { isKubenet } from "../../cluster/network-profile";
import { forbidCluster } from "../forbid";

export const rule = forbidCluster({
  id: "aks-network-dataplane-cilium-needs-azure-cni",
  facts: ["x-cilium-needs-azure"],
  title: "The Cilium dataplane must not have networkPlugin kubenet",
  description:
    "The Cilium dataplane runs with the three modes of Azure CNI; Azure refuses it with kubenet.",
  remediation: "Use networkPlugin azure with networkPluginMode overlay, or networkDataplane azure.",
  evidence: {
    grade: "refused",
    says: 'With kubenet Azure answered "Cilium dataplane requires either network plugin mode overlay or pod subnet"; node subnets came later.',
    sources: [
      "GitHub Azure/AKS#3484 (2023-02, quotes Azure)",
      "docs azure-cni-powered-by-cilium (2026-08-05)",
      "docs update-azure-cni (2024-11-26): kubenet clusters can't update the dataplane to Cilium directly",
    ],
  },
  url: "aks/azure-cni-powered-by-cilium",
  when: [hasCilium, isKubenet],
  path: "networkProfile.networkDataplane",
  problem: "isn't supported with networkPlugin kubenet",
  action: "set networkProfile.networkPlugin to azure and networkPluginMode to overlay",
  errorCode: "BadRequest",
});
