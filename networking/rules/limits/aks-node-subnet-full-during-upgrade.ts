import { nodeSubnetCheck } from "./shared/node-subnet";

/** The surge nodes of the one pool that is upgraded, beside all pools of the subnet at full scale. */
export const rule = nodeSubnetCheck({
  id: "aks-node-subnet-full-during-upgrade",
  partOf: "aks-node-subnet-too-small",
  facts: ["f-surge"],
  title: "A node subnet should have room for the surge nodes of an upgrade",
  description:
    "Azure creates the pools; an upgrade at full scale fails when the subnet has no addresses for its surge nodes.",
  remediation:
    "Use a larger subnet, lower maxSurge, maxPods or the number of nodes, or give a pool its own subnet.",
  severity: "medium",
  evidence: {
    grade: "breaksFeature",
    holds: "always",
    says: "Surge nodes aren't counted at creation. An upgrade that finds no addresses for them fails with InsufficientSubnetSize or SubnetIsFull; from 1.35 AKS tries again with a surge of 1. Pools are upgraded one after the other.",
    sources: [
      "support articles InsufficientSubnetSize (2025-02-20) and SubnetIsFull (2024-10-10)",
      "terraform-azurerm-aks examples/startup: 202 of 251 addresses without surge, 303 with it, is deployed in its tests",
      "AKS CHANGELOG 2026-01-04; docs upgrade-aks-node-pools-rolling.md (2026-05-29)",
    ],
  },
  url: "https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/subnetisfull-error",
  counted: "upgrade",
});
