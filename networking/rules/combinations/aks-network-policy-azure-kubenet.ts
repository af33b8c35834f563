import { has, hasNetwork } from "../conditions";
import { forbidCluster } from "../forbid";

export const rule = forbidCluster({
  id: "aks-network-policy-azure-kubenet",
  facts: ["x-kubenet-windows"],
  title: "networkPolicy azure must not have networkPlugin kubenet",
  description: "Azure refuses the Azure network policy engine with kubenet.",
  remediation: "Use networkPolicy calico with kubenet, or Azure CNI.",
  evidence: {
    grade: "refused",
    says: "Refused with this code.",
    sources: [
      "GitHub rancher/rancher#33253 and coder/docs#1091 (quote the code)",
      "docs configure-kubenet (2026-04-16)",
    ],
  },
  url: "aks/use-network-policies#network-policy-options-in-aks",
  when: [has("networkProfile.networkPolicy", "azure"), hasNetwork("networkPlugin", "kubenet")],
  path: "networkProfile.networkPolicy",
  problem: "isn't supported with networkPlugin kubenet",
  action: "use networkPolicy calico, or leave it out",
  errorCode: "NetworkPolicyAzureNotSupportedForKubenet",
});
