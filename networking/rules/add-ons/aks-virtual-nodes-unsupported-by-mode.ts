import { addonPath } from "../../cluster/cluster-settings";
import { networkSetting } from "../../cluster/network-profile";
import { allOf, is, not } from "../../resources/value";
import { modeCheck } from "../combinations/shared/network-modes";
import { hasVirtualNodes, virtualNodes } from "./shared/virtual-nodes";

export const rule = modeCheck({
  id: "aks-virtual-nodes-unsupported-by-mode",
  asked: "early",
  facts: ["x-kubenet-windows", "x-virtualnodes"],
  title: "Virtual nodes should have a network mode that supports them",
  description:
    "The pods of virtual nodes have addresses of a VNet subnet, and the documentation asks for a flat network mode.",
  remediation: "Use Azure CNI Node Subnet or Pod Subnet, or do without virtual nodes.",
  evidence: {
    grade: "documented",
    says: "The pages ask for Azure CNI and advise a flat network.",
    sources: [
      "docs virtual-nodes#limitations (2023-11-06)",
      "docs configure-kubenet (2026-04-16)",
      "docs concepts-network-azure-cni-overlay (2026-07-31)",
    ],
  },
  url: "aks/virtual-nodes#network-requirements",
  feature: "virtualNodes",
  // kubenet and none are aks-virtual-nodes-kubenet.
  has: (cluster) =>
    allOf(
      hasVirtualNodes(cluster),
      not(is(networkSetting(cluster, "networkPlugin"), "kubenet", "none")),
    ),
  path: (cluster) => `${addonPath(cluster, virtualNodes)}.enabled`,
  without: "switch the add-on off",
});
