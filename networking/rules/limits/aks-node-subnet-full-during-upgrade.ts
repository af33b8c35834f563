import { ArmType } from "../../resources/arm-types";
import { Grade, Holds } from "../evidence";
import { type Rule, RuleSeverity } from "../rule";
import { judgeNodeSubnet } from "./shared/node-subnet";
import { judgeSubnets } from "./shared/subnet-load";

/** The nodes of all pools of a subnet at full scale, with the surge nodes of the one pool that is upgraded. */
export const aksNodeSubnetFullDuringUpgrade: Rule = {
  id: "aks-node-subnet-full-during-upgrade",
  partOf: "aks-node-subnet-too-small",
  facts: ["f-surge"],
  title: "A node subnet must hold its pools at full scale while one of them is upgraded",
  description:
    "Azure creates the pools, but an upgrade or the autoscaler stops when the subnet has no address for another node.",
  remediation:
    "Use a larger subnet, lower maxSurge, maxPods or maxCount, or give a pool its own subnet.",
  severity: RuleSeverity.high,
  evidence: {
    grade: Grade.breaks,
    holds: Holds.always,
    says: "Accepted at creation. An upgrade that finds no addresses for its surge nodes fails with InsufficientSubnetSize or SubnetIsFull; the autoscaler adds no node. Pools are upgraded one after the other.",
    sources: [
      "support articles InsufficientSubnetSize (2025-02-20) and SubnetIsFull (2024-10-10)",
      "GitHub Azure/AKS#2531 (2021): the autoscaler stops at 24 free addresses",
    ],
  },
  url: "https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/subnetisfull-error",
  subjects: [ArmType.managedCluster, ArmType.agentPool],
  asked: "early",
  *run(context) {
    yield* judgeSubnets(context, "vnetSubnetID", (subnet, needs, more) =>
      judgeNodeSubnet(context, subnet, needs, more, "upgrade"),
    );
  },
};
