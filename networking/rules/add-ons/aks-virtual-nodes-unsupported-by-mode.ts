import { addonPath, hasAddon } from "../../cluster/cluster-settings";
import { modeCheck } from "../combinations/shared/network-modes";
import { Grade, Holds } from "../evidence";

export const aksVirtualNodesUnsupportedByMode = modeCheck({
  id: "aks-virtual-nodes-unsupported-by-mode",
  asked: "early",
  facts: ["x-kubenet-windows", "x-virtualnodes"],
  title: "Virtual nodes must have a network mode that supports them",
  description: "The pods of virtual nodes have addresses of the VNet, so the mode must be flat.",
  remediation: "Use Azure CNI Node Subnet or Pod Subnet, or do without virtual nodes.",
  evidence: {
    grade: Grade.refused,
    holds: Holds.always,
    says: "kubenet: a code for it exists, by its name also for none (the message was not seen). Overlay: no source says refused; overlay is Azure CNI, and the pages only advise flat networks",
    sources: [
      "apierror (~2022)",
      'docs configure-kubenet.md ("virtual nodes … aren\'t supported with kubenet"), virtual-nodes.md ("require AKS clusters with Azure CNI", 2023-11-06)',
      'docs concepts-network-azure-cni-overlay.md ("use overlay when you don\'t need … virtual nodes", 2026-07-31)',
    ],
  },
  url: "https://learn.microsoft.com/azure/aks/virtual-nodes",
  feature: "virtualNodes",
  has: (cluster) => hasAddon(cluster, "aciConnectorLinux"),
  path: (cluster) => `${addonPath(cluster, "aciConnectorLinux")}.enabled`,
  without: "switch the add-on off",
});
