import { isNotIntegrated, poolsInPodCidrCheck } from "./shared/pod-cidr";

/** The CNI hands out addresses of the pod CIDR. */
export const rule = poolsInPodCidrCheck(
  {
    id: "aks-byo-cni-pool-differs-from-pod-cidr",
    facts: ["byo-podcidr"],
    title: "The pools of a CNI should be in the cluster's pod CIDR",
    description:
      "The control plane routes to pods by podCidr, so it may not reach pods that have other addresses.",
    severity: "medium",
    remediation: "Give the CNI and the cluster the same range.",
    evidence: {
      grade: "documented",
      says: 'accepted; the docs: the control plane uses podCidr "for internal traffic routing to pods". Cilium\'s quick start (no podCidr, pool 10.0.0.0/8) runs with konnectivity',
      sources: [
        "docs use-byo-cni.md#prerequisites (2026-04-16)",
        "CHANGELOG 2026-01-04 (update their podCIDR to match their CNI configuration)",
      ],
    },
    url: "aks/use-byo-cni",
  },
  isNotIntegrated,
);
