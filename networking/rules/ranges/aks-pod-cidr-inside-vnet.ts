import { isFalse } from "../../resources/value";
import { clusterCheck } from "../subject";
import { againstSpace, comparesWholeVnet } from "./shared/own-vnet";

/** Pod ranges against the part of the VNet in which later subnets may lie, where Azure accepts that. */
export const rule = clusterCheck(
  {
    id: "aks-pod-cidr-inside-vnet",
    partOf: "aks-pod-cidr-overlaps-vnet",
    facts: ["cidr-pod-vs-vnet-space"],
    title: "Pod CIDR should lie outside the address space of the cluster's VNet",
    description: "A subnet that is added there later collides with the pods.",
    remediation: "Choose a pod CIDR outside the VNet.",
    evidence: {
      grade: "advised",
      says: "Accepted with overlay, where AKS compares it with the subnets only since 2024-10-25, and with kubenet.",
      sources: [
        "Azure/AKS CHANGELOG 2024-10-25",
        "AKS docs, update-azure-cni (2024-11-26)",
        "azurerm acceptance test advancedNetworkingKubenet, 10.244.0.0/16 in 10.0.0.0/8: passed in the runs that terraform-provider-azurerm#31506, #32215 and #32578 list (2026)",
      ],
    },
    url: "aks/update-azure-cni#update-the-ipam-mode-to-azure-cni-overlay",
    asked: "stack",
  },
  (cluster, context) =>
    isFalse(comparesWholeVnet(cluster)) ? againstSpace("podCidr", cluster, context) : [],
);
