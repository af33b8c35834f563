import { isKubenet, isOverlay } from "../../cluster/network-profile";
import { forbidCluster } from "../forbid";

export const rule = forbidCluster({
  id: "aks-network-plugin-mode-needs-azure-cni",
  facts: ["x-mode-needs-azure"],
  title: "networkPluginMode overlay must not have networkPlugin kubenet",
  description: "Azure refuses overlay networking with kubenet.",
  remediation: "Set networkPlugin to azure, or leave networkPluginMode out.",
  evidence: {
    grade: "refused",
    says: "kubenet with overlay is refused; networkPlugin none with overlay is accepted, Microsoft's own pipelines create it.",
    sources: [
      "refused: GitHub Azure/AKS#5662",
      "accepted: Azure/azure-container-networking hack/aks/Makefile, overlay-byocni-up (2026-08-20)",
    ],
  },
  url: "aks/azure-cni-overlay",
  when: [isOverlay, isKubenet],
  path: "networkProfile.networkPluginMode",
  problem: "isn't supported with networkPlugin kubenet",
  action: "set networkProfile.networkPlugin to azure",
  errorCode: "UnsupportedNetworkPluginModeWithNetworkPlugin",
});
