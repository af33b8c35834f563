import { poolSubnetCheck } from "../subject";
import { delegated } from "./shared/subnet-duties";

export const rule = poolSubnetCheck(
  {
    named: ["podSubnetID"],
    id: "subnet-pod-subnet-not-delegated",
    facts: ["dlg-pod-subnet"],
    title: "A pod subnet should be delegated to AKS",
    description:
      "AKS delegates the subnet itself, so a program that leaves the delegation out sees it as drift.",
    remediation:
      "Add a delegation to Microsoft.ContainerService/managedClusters, or ignore changes of delegations.",
    evidence: {
      grade: "advised",
      holds: "always",
      says: "AKS delegates it itself; pre-declaring is common and works",
      sources: [
        "GH Azure/ARO-HCP#469/#471 (2024)",
        'CHANGELOG 2024-08-27 (fixed: "precondition failures … pod subnet delegation")',
        "azurerm acc test podSubnet and ARO-HCP bicep declare it (accepted)",
      ],
    },
    url: "aks/configure-azure-cni-dynamic-ip-allocation",
  },
  (subnet, { cluster }) => delegated(subnet, "holds the pods of", cluster),
);
