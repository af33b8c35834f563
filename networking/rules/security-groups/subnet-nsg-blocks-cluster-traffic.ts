import { Grade, Holds } from "../evidence";
import { RuleSeverity } from "../rule";
import { stackCheck } from "../subject";
import { judgeGroups, subjects } from "./shared/security-groups";

export const subnetNsgBlocksClusterTraffic = stackCheck(
  {
    id: "subnet-nsg-blocks-cluster-traffic",
    asked: "early",
    facts: ["x-nsg-overlay", "byo-nsg-udp", "x-acns"],
    title: "The network security group of a subnet must let the cluster's own traffic through",
    description:
      "AKS never edits the security group of a subnet: what its rules deny between nodes, pods and the API server stays cut.",
    remediation: "Allow the cluster's own traffic in rules ahead of the one that denies it.",
    evidence: {
      grade: Grade.breaks,
      holds: Holds.always,
      says: "accepted; nodes can't register or pods can't talk: kube-system pods die, CSE exit 51",
      sources: [
        "support error-codes/vmextensionerror-k8sapiserverconnfail (2026-05-01: NSG rules as cause, BYO VNet)",
        "docs concepts-network.md#custom-virtual-network-requirements table (443/4443/9988, node↔node, node→pod, pod→pod)",
        "GH Azure/AKS#595 and Azure/ARO-HCP#174 (real programs broke)",
      ],
    },
    url: "https://learn.microsoft.com/azure/aks/concepts-network-azure-cni-overlay#network-security-groups",
    severity: RuleSeverity.critical,
    subjects,
  },
  (context) => judgeGroups(context.topology, "all"),
);
