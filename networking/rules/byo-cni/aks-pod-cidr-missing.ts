import { isNotIntegrated, podCidrCheck } from "./shared/pod-cidr";

/** The documentation asks for the pod CIDR of the CNI. */
export const rule = podCidrCheck(
  {
    id: "aks-pod-cidr-missing",
    facts: ["byo-podcidr"],
    title: "A cluster that brings its own CNI should have a pod CIDR",
    description:
      "The control plane routes to pods by podCidr, and with networkPlugin none there is no default that fits.",
    severity: "medium",
    remediation: "Set podCidr to the pod CIDR of the CNI.",
    evidence: {
      grade: "documented",
      says: 'accepted. The docs: "must specify… might fail or be misrouted". With konnectivity, or pods in a pod subnet, it runs without',
      sources: [
        "docs use-byo-cni.md#prerequisites (2026-04-16)",
        "against: cilium docs k8s-install-default.rst AKS tab and acn Makefile swift-byocni-up, nodesubnet-byocni-nokubeproxy-up (no pod CIDR, run in CI)",
      ],
    },
    url: "aks/use-byo-cni",
  },
  isNotIntegrated,
);
