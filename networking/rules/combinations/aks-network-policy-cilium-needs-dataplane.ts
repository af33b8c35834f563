import { hasCilium } from "../../cluster/cluster-settings";
import { networkSetting } from "../../cluster/network-profile";
import { isOneOf } from "../../resources/value";
import { hasNetwork, no } from "../conditions";
import { forbidCluster } from "../forbid";

export const rule = forbidCluster({
  id: "aks-network-policy-cilium-needs-dataplane",
  facts: ["x-policy-cilium-needs-dataplane"],
  title: "networkPolicy cilium must have the Cilium dataplane",
  description: "Azure refuses networkPolicy cilium without networkDataplane cilium.",
  remediation: "Set networkProfile.networkDataplane to cilium, or choose another networkPolicy.",
  evidence: {
    grade: "refused",
    says: 'Azure answers "Network Policy cilium requires NetworkDataplane cilium".',
    sources: [
      "GitHub AdminTurnedDevOps/DevOps-The-Hard-Way-Azure#1 (2025-01, quotes Azure)",
      "kubernetes-sigs/cluster-api-provider-azure, the same check in its webhook",
    ],
  },
  url: "aks/azure-cni-powered-by-cilium",
  when: [hasNetwork("networkPolicy", "cilium"), no(hasCilium)],
  path: "networkProfile.networkPolicy",
  problem: "requires networkDataplane cilium",
  action: (cluster) =>
    isOneOf(networkSetting(cluster, "networkPlugin"), "kubenet", "none")
      ? "leave it out"
      : "set networkProfile.networkDataplane to cilium",
  errorCode: "NetworkPolicyCiliumRequiresCiliumDataplane",
});
