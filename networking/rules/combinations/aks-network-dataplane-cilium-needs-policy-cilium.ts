import { hasCilium } from "../../cluster/cluster-settings";
import { hasNetwork } from "../conditions";
import { forbidCluster } from "../forbid";

export const rule = forbidCluster({
  id: "aks-network-dataplane-cilium-needs-policy-cilium",
  facts: ["x-cilium-policy"],
  title: "The Cilium dataplane must not have another networkPolicy than cilium",
  description: "Azure refuses the Cilium dataplane with networkPolicy none, azure or calico.",
  remediation: "Set networkProfile.networkPolicy to cilium, or leave it out.",
  evidence: {
    grade: "refused",
    holds: "always",
    says: "networkPolicy none, azure and calico are refused; left out, the cluster is created and runs Cilium.",
    sources: [
      "refused: GitHub Azure/bicep-registry-modules#3361 (2024), MicrosoftDocs/azure-aks-docs#264, Azure/AKS-Construction#535 (2023)",
      "accepted when left out: docs azure-cni-powered-by-cilium, options 1 to 3 (2026-08-05)",
    ],
  },
  url: "aks/azure-cni-powered-by-cilium",
  when: [hasCilium, hasNetwork("networkPolicy", "none", "azure", "calico")],
  path: "networkProfile.networkPolicy",
  problem: "isn't supported with networkDataplane cilium",
  action: "set it to cilium, or leave it out",
  errorCode: "CiliumDataplaneRequiresNetworkPolicyCilium",
});
