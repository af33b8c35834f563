import type { Facts } from "./facts/editions";
import { learn, type Source } from "./facts/fact";
import { limitsOf } from "./facts/mode-limits";
import { NetworkMode } from "./facts/network-mode";
import { type Retirement, retirements } from "./facts/retirements";

export {
  type Compatibility,
  compatibilityOf,
  Feature,
  featureNames,
} from "./facts/compatibility";
export { limitsOf, type ModeLimits, mostNodes } from "./facts/mode-limits";
export { allModes, NetworkMode } from "./facts/network-mode";

/** The ARM settings that make a cluster one of this mode. */
export interface ArmSettings {
  readonly networkPlugin: "kubenet" | "azure" | "none";
  /** Absent: leave the property out. */
  readonly networkPluginMode?: "overlay";
  /** The values that `networkDataplane` may have; empty: leave it out. */
  readonly networkDataplanes: readonly ("azure" | "cilium")[];
  /** How many pod CIDRs the cluster has; 0: leave `podCidr` out. */
  readonly podCidrCount: 0 | 1 | 2;
  /** Whether AKS refuses to take its own default for the pod CIDR. */
  readonly podCidrRequired: boolean;
  /** Whether the pools name a pod subnet. */
  readonly podSubnetID: boolean;
  readonly podIPAllocationMode?: "DynamicIndividual" | "StaticBlock";
  /** The route table of the node subnet. */
  readonly routeTable: "required" | "optional";
}

export interface NetworkModeFacts extends Source {
  /** Its name on Microsoft Learn. */
  readonly displayName: string;
  /** Its name in the first slides. */
  readonly deckName: string;
  readonly arm: ArmSettings;
  readonly retirement?: Retirement;
}

const azureDataplanes = ["azure", "cilium"] as const;

const flat = {
  networkPlugin: "azure",
  networkDataplanes: azureDataplanes,
  podCidrCount: 0,
  podCidrRequired: false,
  routeTable: "optional",
} as const;

const overlay = {
  networkPlugin: "azure",
  networkPluginMode: "overlay",
  networkDataplanes: azureDataplanes,
  podCidrRequired: false,
  podSubnetID: false,
  routeTable: "optional",
} as const;

/** What makes each network mode. What may be, by the facts of an edition, say `limitsOf` and `compatibilityOf`. */
export const networkModes: Record<NetworkMode, NetworkModeFacts> = {
  kubenet: {
    displayName: "kubenet",
    deckName: "Kubenet (basic)",
    ...learn("configure-kubenet"),
    arm: {
      networkPlugin: "kubenet",
      networkDataplanes: [],
      podCidrCount: 1,
      podCidrRequired: false,
      podSubnetID: false,
      routeTable: "required",
    },
    retirement: retirements["dep-kubenet"],
  },
  azureCniNodeSubnet: {
    displayName: "Azure CNI Node Subnet",
    deckName: "Azure CNI (advanced)",
    ...learn("concepts-network-legacy-cni"),
    arm: { ...flat, podSubnetID: false },
  },
  azureCniPodSubnetDynamic: {
    displayName: "Azure CNI Pod Subnet with dynamic IP allocation",
    deckName: "Azure CNI, dynamic IP allocation",
    ...learn("configure-azure-cni-dynamic-ip-allocation"),
    arm: { ...flat, podSubnetID: true, podIPAllocationMode: "DynamicIndividual" },
  },
  azureCniPodSubnetStatic: {
    displayName: "Azure CNI Pod Subnet with static block allocation",
    deckName: "Azure CNI, static block allocation",
    ...learn("configure-azure-cni-static-block-allocation"),
    arm: { ...flat, podSubnetID: true, podIPAllocationMode: "StaticBlock" },
  },
  azureCniOverlay: {
    displayName: "Azure CNI Overlay",
    deckName: "Azure CNI Overlay",
    ...learn("concepts-network-azure-cni-overlay"),
    arm: { ...overlay, podCidrCount: 1 },
  },
  azureCniOverlayDualStack: {
    displayName: "Azure CNI Overlay, dual-stack",
    deckName: "Azure CNI Overlay, dual-stack",
    ...learn("azure-cni-overlay"),
    arm: { ...overlay, podCidrCount: 2 },
  },
  byoCni: {
    displayName: "Bring your own CNI",
    deckName: "Bring your own CNI",
    ...learn("use-byo-cni"),
    arm: {
      networkPlugin: "none",
      networkDataplanes: [],
      podCidrCount: 1,
      podCidrRequired: true,
      podSubnetID: false,
      routeTable: "optional",
    },
  },
};

/** What decides the mode of a cluster, as ARM names it. */
export interface ModeSettings {
  readonly networkPlugin?: string | undefined;
  readonly networkPluginMode?: string | undefined;
  /** Whether the pool names a `podSubnetID`, known or not. */
  readonly hasPodSubnet?: boolean;
  /** Default: DynamicIndividual. */
  readonly podIPAllocationMode?: string | undefined;
  /** Default: IPv4 alone. */
  readonly ipFamilies?: readonly string[] | undefined;
}

/**
 * The mode that the settings make, or undefined where they do not tell. Without `networkPlugin` they never do: what
 * ARM takes then is not documented.
 * https://learn.microsoft.com/azure/aks/concepts-network-cni-overview
 */
export function modeOf(settings: ModeSettings): NetworkMode | undefined {
  const { networkPlugin, networkPluginMode, hasPodSubnet, podIPAllocationMode, ipFamilies } =
    settings;
  if (networkPlugin === "kubenet") {
    return NetworkMode.Kubenet;
  }
  if (networkPlugin === "none") {
    return NetworkMode.ByoCni;
  }
  if (networkPlugin !== "azure") {
    return undefined;
  }
  if (networkPluginMode === "overlay") {
    return ipFamilies?.includes("IPv6")
      ? NetworkMode.AzureCniOverlayDualStack
      : NetworkMode.AzureCniOverlay;
  }
  if (networkPluginMode !== undefined && networkPluginMode !== "") {
    return undefined;
  }
  if (!hasPodSubnet) {
    return NetworkMode.AzureCniNodeSubnet;
  }
  switch (podIPAllocationMode) {
    case undefined:
    case "DynamicIndividual":
      return NetworkMode.AzureCniPodSubnetDynamic;
    case "StaticBlock":
      return NetworkMode.AzureCniPodSubnetStatic;
    default:
      return undefined;
  }
}

/** The `maxPods` of a pool that does not set it; undefined where the docs disagree or are silent. */
export function defaultMaxPods(mode: NetworkMode, facts: Facts): number | undefined {
  const documented = limitsOf(mode, facts).defaultMaxPods.value;
  return documented.length === 1 ? documented[0] : undefined;
}

/** Whether each node takes a block of the pod CIDR: kubenet and overlay. */
export function hasNodeBlocks(mode: NetworkMode): boolean {
  const { podCidrCount, networkPlugin } = networkModes[mode].arm;
  return podCidrCount > 0 && networkPlugin !== "none";
}
