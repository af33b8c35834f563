import { podRanges } from "../../cluster/network-profile";
import { ArmType } from "../../resources/arm-resource";
import { undecided } from "../answers";
import { Grade, Holds } from "../evidence";
import { type Rule, RuleSeverity } from "../rule";
import { againstConnected } from "./shared/environment";

/** Pod ranges against the networks that the cluster's VNet is connected to. */
export const aksPodCidrOverlapsEnvironment: Rule = {
  id: "aks-pod-cidr-overlaps-environment",
  facts: ["cidr-pod-vs-connected", "cidr-pod-reuse"],
  title: "Pod CIDR must not overlap a range of the network environment",
  description:
    "Traffic to hosts of that range goes to pods instead and is lost. Other clusters may have the same pod CIDR.",
  remediation:
    "Choose a pod CIDR outside the ranges on premises, of peered and of planned networks.",
  severity: RuleSeverity.high,
  evidence: {
    grade: Grade.breaks,
    holds: Holds.always,
    says: 'accepted; packets to hosts in the pod CIDR go into the overlay: "the external endpoint … unreachable"',
    sources: [
      "AKS docs, concepts-network-azure-cni-overlay#pods (2026-07-31)",
      "https://github.com/MicrosoftDocs/azure-docs/issues/103074",
    ],
  },
  url: "https://learn.microsoft.com/azure/aks/concepts-network-azure-cni-overlay#pods",
  subjects: [ArmType.managedCluster],
  asked: "early",
  *run(context) {
    for (const cluster of context.topology.clusters) {
      const pods = podRanges(cluster);
      if (pods.state === "known") {
        yield* againstConnected(context, cluster, pods.value, "podCidr");
      } else if (pods.state === "notKnown" && context.environment.length > 0) {
        yield undecided(cluster, "networkProfile.podCidr", pods.reason);
      }
    }
  },
};
