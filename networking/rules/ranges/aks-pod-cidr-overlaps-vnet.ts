import { podRanges } from "../../cluster/network-profile";
import { ArmType } from "../../resources/arm-resource";
import { undecided } from "../answers";
import { Grade, Holds } from "../evidence";
import { type Rule, RuleSeverity } from "../rule";
import { againstSpace } from "./shared/vnet-space";

/** Pod ranges against the part of the VNet in which later subnets may lie. */
export const aksPodCidrOverlapsVnet: Rule = {
  id: "aks-pod-cidr-overlaps-vnet",
  facts: ["cidr-pod-vs-vnet-space"],
  title: "Pod CIDR should lie outside the address space of the cluster's VNet",
  description: "A subnet that is added there later collides with the pods.",
  remediation: "Choose a pod CIDR outside the VNet.",
  severity: RuleSeverity.low,
  evidence: {
    grade: Grade.refused,
    holds: Holds.creation,
    says: 'kubenet / plugin unset: refused against the whole VNet (2024-12). Overlay: compared with subnets only since 2024-10-25 (accepted). Switching a cluster to overlay: "can\'t overlap"',
    sources: [
      "GH Azure-Samples/graphrag-accelerator#211 (2024-12, plugin unset)",
      "CL 2024-10-25",
      "docs update-azure-cni (2024-11-26)",
    ],
  },
  url: "https://learn.microsoft.com/azure/aks/update-azure-cni#update-the-ipam-mode",
  subjects: [ArmType.managedCluster],
  asked: "stack",
  *run(context) {
    for (const cluster of context.topology.clusters) {
      const pods = podRanges(cluster);
      if (pods.state === "known") {
        yield* againstSpace(context, cluster, pods.value, "podCidr");
      } else if (pods.state === "notKnown") {
        yield undecided(cluster, "networkProfile.podCidr", pods.reason);
      }
    }
  },
};
