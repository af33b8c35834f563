import { ArmType } from "../../resources/arm-resource";
import { allOf, anyOf, not } from "../../resources/value";
import { onlyIf } from "../answers";
import { Grade, Holds } from "../evidence";
import { type Rule, RuleSeverity } from "../rule";
import { isByo } from "./shared/helm-release";

/** The control plane must know the range that the CNI hands out. */
export const aksPodCidrMissing: Rule = {
  id: "aks-pod-cidr-missing",
  facts: ["byo-podcidr"],
  title: "A cluster that brings its own CNI must have a pod CIDR",
  description:
    "The control plane routes to pods by podCidr, and with networkPlugin none there is no default that fits.",
  remediation: "Set podCidr to the range that the CNI hands out.",
  severity: RuleSeverity.high,
  evidence: {
    grade: Grade.breaks,
    holds: Holds.creation,
    says: 'accepted. The docs: "must specify… might fail or be misrouted"; with a VNet-integrated API server webhooks failed without. With konnectivity, or pods in a pod subnet, it runs without',
    sources: [
      "docs use-byo-cni.md#prerequisites (2026-04-16)",
      "GH Azure/AKS#5399 (2025-10, webhooks)",
      "against: cilium docs k8s-install-default.rst AKS tab and acn Makefile swift-byocni-up, nodesubnet-byocni-nokubeproxy-up (no pod CIDR, run in CI)",
    ],
  },
  url: "https://learn.microsoft.com/azure/aks/use-byo-cni",
  subjects: [ArmType.managedCluster],
  asked: "resource",
  *run({ topology }) {
    for (const cluster of topology.clusters) {
      const given = ["networkProfile.podCidr", `${"networkProfile.podCidr"}s`].map((path) =>
        cluster.properties.given(path),
      );
      yield* onlyIf(
        allOf(isByo(cluster), not(anyOf(...given))),
        cluster,
        "networkProfile.podCidr",
        () => [
          {
            answer: "violation",
            entity: cluster,
            property: "networkProfile.podCidr",
            problem:
              "is not set, but networkPlugin is none and the control plane routes to pods by it",
            action: "set it to the range that the CNI hands out, such as 10.244.0.0/16",
          },
        ],
      );
    }
  },
};
