import { nodeSubnetCheck } from "./shared/node-subnet";

/** The nodes that all pools of a subnet start with, with their pods in node subnet mode. */
export const rule = nodeSubnetCheck({
  id: "aks-node-subnet-too-small",
  facts: ["f-node-subnet", "f-overlay-nodes", "f-kubenet"],
  title: "A node subnet must have an address for each node, and for each pod in node subnet mode",
  description:
    "Azure compares the addresses that the pools need with those that the subnet has, and refuses the cluster or pool.",
  severity: "high",
  remediation:
    "Use a larger subnet, lower maxPods or the number of nodes, or give a pool its own subnet.",
  evidence: {
    grade: "refused",
    holds: "always",
    says: "At creation, when a pool is added and when it is scaled, Azure compares the nodes, times maxPods + 1 in node subnet mode, with the free addresses. Surge nodes aren't counted then; the autoscaler's maximum is counted with overlay.",
    sources: [
      "support article InsufficientSubnetSize, tables per operation and plugin (2025-02-20)",
      "AKS CHANGELOG 2019-10-28, 2021-01-25, 2023-05-07",
      "terraform-azurerm-aks examples/startup: 202 of 251 addresses without surge, 303 with it, is deployed in its tests",
    ],
  },
  url: "https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/connectivity/insufficientsubnetsize-error-advanced-networking",
  counted: "creation",
});
