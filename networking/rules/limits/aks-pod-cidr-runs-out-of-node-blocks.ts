import { ArmType } from "../../resources/arm-types";
import { Grade, Holds } from "../evidence";
import { type Rule, RuleSeverity } from "../rule";
import { judgePodCidr } from "./shared/pod-cidr";

/** A block of the pod CIDR for each node at full scale, with the surge nodes of the one pool that is upgraded. */
export const aksPodCidrRunsOutOfNodeBlocks: Rule = {
  id: "aks-pod-cidr-runs-out-of-node-blocks",
  partOf: "aks-pod-cidr-too-small",
  facts: ["f-kubenet", "f-surge"],
  title: "A pod CIDR must have a /24 for every node at full scale while one pool is upgraded",
  description:
    "Each node takes a /24 of the pod CIDR, surge nodes too; a node without one never becomes ready.",
  remediation: "Use a larger pod CIDR, or lower maxSurge, maxCount or count of the pools.",
  severity: RuleSeverity.high,
  evidence: {
    grade: Grade.breaks,
    holds: Holds.always,
    says: "Accepted at creation. With kubenet, nodes beyond the range get no block; with overlay, an upgrade fails when there is none for its surge nodes.",
    sources: [
      "GitHub MicrosoftDocs/azure-docs#38600: a /23 for 20 kubenet nodes fails at run time",
      "azurerm acceptance test podCidrs: a /24 for one kubenet node with surge is created",
      "support article InsufficientSubnetSize (2025-02-20)",
    ],
  },
  url: "https://learn.microsoft.com/azure/aks/concepts-network-azure-cni-overlay",
  subjects: [ArmType.managedCluster],
  asked: "early",
  *run(context) {
    for (const cluster of context.topology.clusters) {
      yield* judgePodCidr(context, cluster, "upgrade");
    }
  },
};
