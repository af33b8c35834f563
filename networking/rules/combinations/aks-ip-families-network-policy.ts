import { isDualStack } from "../../cluster/network-profile";
import { has } from "../conditions";
import { forbidCluster } from "../forbid";

export const rule = forbidCluster({
  id: "aks-ip-families-network-policy",
  facts: ["x-dualstack"],
  title: "A dual-stack cluster should not have networkPolicy azure or calico",
  description:
    "The Azure and Calico network policy engines aren't supported with dual-stack networking.",
  remediation: "Use networkDataplane cilium with networkPolicy cilium, or no policy engine.",
  evidence: {
    grade: "documented",
    says: "The pages say that dual-stack isn't supported with Azure or Calico network policies.",
    sources: [
      "docs azure-cni-overlay#dual-stack-networking-limitations (2026-07-31)",
      "docs use-network-policies (2026-08-18)",
      "GitHub Azure/AKS#2738 (2022)",
    ],
  },
  url: "aks/azure-cni-overlay#dual-stack-networking-limitations",
  when: [isDualStack, has("networkProfile.networkPolicy", "azure", "calico")],
  path: "networkProfile.networkPolicy",
  problem: "isn't supported in a dual-stack cluster",
  action: "use networkDataplane cilium with networkPolicy cilium",
});
