import { ArmType } from "../../resources/arm-resource";
import { Grade, Holds } from "../evidence";
import { type Rule, RuleSeverity } from "../rule";
import { isNotIntegrated, withoutPodCidr } from "./shared/pod-cidr";

/** The documentation asks for the pod CIDR of the CNI. */
export const aksPodCidrMissing: Rule = {
  id: "aks-pod-cidr-missing",
  facts: ["byo-podcidr"],
  title: "A cluster that brings its own CNI should have a pod CIDR",
  description:
    "The control plane routes to pods by podCidr, and with networkPlugin none there is no default that fits.",
  remediation: "Set podCidr to the pod CIDR of the CNI.",
  severity: RuleSeverity.medium,
  evidence: {
    grade: Grade.documented,
    holds: Holds.creation,
    says: 'accepted. The docs: "must specify… might fail or be misrouted". With konnectivity, or pods in a pod subnet, it runs without',
    sources: [
      "docs use-byo-cni.md#prerequisites (2026-04-16)",
      "against: cilium docs k8s-install-default.rst AKS tab and acn Makefile swift-byocni-up, nodesubnet-byocni-nokubeproxy-up (no pod CIDR, run in CI)",
    ],
  },
  url: "https://learn.microsoft.com/azure/aks/use-byo-cni",
  subjects: [ArmType.managedCluster],
  asked: "resource",
  run: ({ topology }) => withoutPodCidr(topology, isNotIntegrated),
};
