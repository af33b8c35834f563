import { clusterCheck } from "../subject";
import { againstHubSpokes } from "./shared/environment";

/** Pod ranges against the VNets behind the hub that the cluster's VNet is peered with. */
export const rule = clusterCheck(
  {
    id: "aks-pod-cidr-overlaps-hub-spoke",
    facts: ["cidr-pod-vs-connected"],
    title: "Pod CIDR should not overlap a VNet that is reached through a hub",
    description: "Pods that call hosts of that range reach other pods instead.",
    remediation: "Choose a range outside the VNets that the hub connects.",
    evidence: {
      grade: "breaksFeature",
      holds: "always",
      says: "accepted; packets to hosts in the pod CIDR go into the overlay. That the hub passes traffic on is concluded from the peerings: its routes aren't seen",
      sources: [
        "AKS docs, concepts-network-azure-cni-overlay#pods (2026-07-31)",
        "docs Azure Architecture Center, hub-spoke topology: spokes reach each other through the hub where peerings allow forwarded traffic or use its gateway",
      ],
    },
    url: "aks/concepts-network-azure-cni-overlay#pods",
    asked: "stack",
  },
  (cluster, context) => againstHubSpokes("podCidr", cluster, context),
);
