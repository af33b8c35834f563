import { hasCilium, hasSetting } from "../../cluster/cluster-settings";
import { networkSetting } from "../../cluster/network-profile";
import { allOf, isOneOf, not } from "../../resources/value";
import { forbid } from "../answers";
import { clusterCheck } from "../subject";

export const aksNetworkPolicyCiliumNeedsDataplane = clusterCheck(
  {
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
  },
  (cluster) =>
    forbid(
      cluster,
      allOf(hasSetting(cluster, "networkPolicy", ["cilium"]), not(hasCilium(cluster))),
      {
        path: "networkProfile.networkPolicy",
        problem: "requires networkDataplane cilium",
        action: isOneOf(networkSetting(cluster, "networkPlugin"), "kubenet", "none")
          ? "leave it out"
          : "set networkProfile.networkDataplane to cilium",
        errorCode: "NetworkPolicyCiliumRequiresCiliumDataplane",
      },
    ),
);
