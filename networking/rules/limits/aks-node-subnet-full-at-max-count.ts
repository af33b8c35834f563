import { nodeSubnetCheck } from "./shared/node-subnet";

/** The nodes of all pools of a subnet at full scale, without surge nodes. */
export const rule = nodeSubnetCheck({
  id: "aks-node-subnet-full-at-max-count",
  partOf: "aks-node-subnet-too-small",
  facts: ["f-node-subnet", "f-kubenet"],
  title: "A node subnet must hold its autoscaled pools at maxCount",
  description:
    "Azure creates the pools; the autoscaler adds no more nodes when the subnet has no addresses for them.",
  remediation: "Use a larger subnet, lower maxPods or maxCount, or give a pool its own subnet.",
  evidence: {
    grade: "breaks",
    holds: "always",
    says: 'Accepted at creation, where nodes are counted and not maxCount. The autoscaler then fails with "does not have enough capacity for 30 IP addresses" and adds no node.',
    sources: [
      "GitHub Azure/AKS#2531 (2021): maxCount 39, the autoscaler stops at 24 free addresses",
      "support articles InsufficientSubnetSize (2025-02-20) and SubnetIsFull (2024-10-10)",
    ],
  },
  url: "https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/subnetisfull-error",
  counted: "fullScale",
});
