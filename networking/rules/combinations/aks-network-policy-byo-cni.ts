import { has, hasNetwork } from "../conditions";
import { forbidCluster } from "../forbid";

export const rule = forbidCluster({
  id: "aks-network-policy-byo-cni",
  facts: ["x-kubenet-windows"],
  title: "networkPolicy azure or calico must not have networkPlugin none",
  description: "With your own CNI, network policies are that CNI's own; AKS installs none.",
  remediation: "Leave networkPolicy out and use the network policies of your CNI.",
  evidence: {
    grade: "refused",
    says: 'NetworkPolicyNotSupportedForNone "indicates that no network policy is allowed for network plugin none", says Microsoft\'s list of AKS error codes. No cluster that has both was found.',
    sources: [
      "public list of AKS error codes (about 2022)",
      "docs use-network-policies, table of engines (2026-08-18)",
    ],
  },
  url: "aks/use-network-policies#network-policy-options-in-aks",
  when: [
    has("networkProfile.networkPolicy", "azure", "calico"),
    hasNetwork("networkPlugin", "none"),
  ],
  path: "networkProfile.networkPolicy",
  problem: "isn't supported with networkPlugin none",
  action: "leave it out: the CNI that you install enforces network policies",
  errorCode: "NetworkPolicyNotSupportedForNone",
});
