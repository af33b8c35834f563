import { clusterCheck } from "../subject";
import { againstHubSpokes } from "./shared/environment";

/** Service ranges against the VNets behind the hub that the cluster's VNet is peered with. */
export const rule = clusterCheck(
  {
    id: "aks-service-cidr-overlaps-hub-spoke",
    facts: ["cidr-service-vs-connected"],
    title: "Service CIDR should not overlap a VNet that is reached through a hub",
    description: "Pods that call hosts of that range reach Services instead, or nothing.",
    remediation: "Choose a range outside the VNets that the hub connects.",
    evidence: {
      grade: "breaksFeature",
      holds: "always",
      says: "accepted; kube-proxy takes the service range on each node. That the hub passes traffic on is concluded from the peerings: its routes aren't seen",
      sources: [
        "AKS docs, concepts-network-ip-address-planning (2026-04-16)",
        "docs Azure Architecture Center, hub-spoke topology: spokes reach each other through the hub where peerings allow forwarded traffic or use its gateway",
      ],
    },
    url: "aks/concepts-network-ip-address-planning",
    asked: "stack",
  },
  (cluster, context) => againstHubSpokes("serviceCidr", cluster, context),
);
