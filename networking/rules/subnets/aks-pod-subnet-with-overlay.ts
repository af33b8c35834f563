import { isOverlay } from "../../cluster/network-profile";
import { labelOf } from "../../resources/topology";
import { isGiven } from "../conditions";
import { forbidPoolIn } from "../forbid";

export const rule = forbidPoolIn({
  id: "aks-pod-subnet-with-overlay",
  facts: ["x-overlay-podsubnet"],
  title: "A pool of an overlay cluster should not have a pod subnet",
  description: "With Azure CNI Overlay all pods have addresses of the pod CIDR.",
  remediation: "Leave podSubnetID out, or leave networkPluginMode out of the cluster.",
  evidence: {
    grade: "documented",
    says: "The page asks for one type of CNI in the whole cluster; no page names overlay with podSubnetID.",
    sources: ["docs configure-azure-cni-dynamic-ip-allocation, questions (2024-07-09)"],
  },
  url: "aks/configure-azure-cni-dynamic-ip-allocation",
  when: [isGiven("podSubnetID")],
  inCluster: [isOverlay],
  path: "podSubnetID",
  value: "",
  problem: (cluster) => `isn't supported with networkPluginMode overlay of ${labelOf(cluster)}`,
  action: "leave podSubnetID out: the pods have addresses of the pod CIDR",
});
