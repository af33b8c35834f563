import { isAutomatic } from "../../cluster/network-profile";
import { isOn, no } from "../conditions";
import { forbidCluster } from "../forbid";

export const rule = forbidCluster({
  id: "aks-hosted-system-needs-automatic",
  facts: ["new-automatic"],
  title: "Hosted system pools should go with AKS Automatic",
  description: "AKS hosts the system nodes of AKS Automatic only.",
  remediation: "Set sku.name to Automatic, or leave hostedSystemProfile out.",
  evidence: {
    grade: "documented",
    says: "managed system node pools are a feature of AKS Automatic, and the Azure CLI refuses them elsewhere; no answer of Azure is on record",
    sources: [
      "docs intro-aks-automatic, limitations (2026-07-24)",
      "Azure CLI 2.91.0: --enable-hosted-system requires --sku automatic",
    ],
  },
  url: "aks/intro-aks-automatic",
  when: [isOn("hostedSystemProfile.enabled"), no(isAutomatic)],
  path: "hostedSystemProfile.enabled",
  problem: "is supported with sku.name Automatic only",
  action: "set sku.name to Automatic, or remove it",
});
