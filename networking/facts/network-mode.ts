/**
 * How pods and nodes get their addresses. Cilium is a dataplane of the Azure CNI modes, not a mode.
 * `networkModes` has the facts of each.
 */
export const NetworkMode = {
  Kubenet: "kubenet",
  AzureCniNodeSubnet: "azureCniNodeSubnet",
  AzureCniPodSubnetDynamic: "azureCniPodSubnetDynamic",
  AzureCniPodSubnetStatic: "azureCniPodSubnetStatic",
  AzureCniOverlay: "azureCniOverlay",
  AzureCniOverlayDualStack: "azureCniOverlayDualStack",
  ByoCni: "byoCni",
} as const;

export type NetworkMode = (typeof NetworkMode)[keyof typeof NetworkMode];

export const allModes: readonly NetworkMode[] = Object.values(NetworkMode);
