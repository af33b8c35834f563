import type { NetworkMode } from "../network-modes";

/** When to use each mode, in the words of today's documentation and of the first slides. */
export const reasons: Record<NetworkMode, { readonly today: string; readonly deck: string }> = {
  kubenet: {
    today: "It is all that is left; plan to move to Azure CNI Overlay.",
    deck: "Little address space, pods that talk mostly inside the cluster, and no need for virtual nodes or Azure network policies.",
  },
  azureCniNodeSubnet: {
    today:
      "Pods have addresses of the VNet; the docs call it legacy, and each node takes its pods' addresses in advance.",
    deck: "Address space to spare, pods that talk mostly to things outside, no route tables to manage, and advanced features.",
  },
  azureCniPodSubnetDynamic: {
    today:
      "Pods have addresses of the VNet, from a subnet of their own that nodes draw on as they need.",
    deck: "Pods that talk mostly to things outside, with addresses from a subnet of their own.",
  },
  azureCniPodSubnetStatic: {
    today:
      "Pods have addresses of the VNet in blocks, for more pods than dynamic allocation can hold.",
    deck: "Pods that talk mostly to things outside, with addresses from a subnet of their own.",
  },
  azureCniOverlay: {
    today:
      "The documentation recommends it: pods spend no address of the VNet, and there is no route table to keep.",
    deck: "Pods in plenty without spending the VNet's addresses.",
  },
  azureCniOverlayDualStack: {
    today: "It is Azure CNI Overlay with IPv6 for nodes and pods.",
    deck: "Pods in plenty without spending the VNet's addresses.",
  },
  byoCni: {
    today: "No mode of AKS's own does all of it; the CNI and its support are yours.",
    deck: "A CNI of one's own does what no mode of AKS does.",
  },
};

/** What a mode costs that no number of the needs shows. */
export const costs: Partial<Record<NetworkMode, readonly string[]>> = {
  kubenet: [
    "Traffic between pods on different nodes takes an extra hop, through the routes of a route table.",
    "Traffic that leaves the cluster has the address of its node: what is outside sees no pod addresses (NAT).",
    "System pods with hostNetwork have the address of their node, and none of the pod CIDR.",
  ],
};
