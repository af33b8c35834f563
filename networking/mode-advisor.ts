import {
  type ExtraAddresses,
  Moment,
  nodeSubnetAddressCount,
  nodesOf,
  type PoolSize,
  podSubnetAddressCount,
  type SmallestPrefixLengths,
  smallestPrefixLengths,
  vnetAddressMappings,
} from "./capacity";
import { Edition, factsOf } from "./facts/editions";
import { Severity } from "./facts/fact";
import { daysLeft, type Retirement, retirements } from "./facts/retirements";
import {
  allModes,
  type Compatibility,
  compatibilityOf,
  Feature,
  featureNames,
  hasNodeBlocks,
  NetworkMode,
  type NetworkModeFacts,
  networkModesOf,
} from "./network-modes";

/** What a cluster is wanted for. */
export interface NetworkNeeds {
  /** Nodes to start with. */
  readonly nodes: number;
  /** Nodes at full scale. Default: `nodes`. */
  readonly maxNodes?: number;
  /** `maxPods` of the nodes: 10 to 250. */
  readonly podsPerNode: number;
  /** Default: "10%"; see `PoolSize`. */
  readonly maxSurge?: number | string;
  /** What else takes addresses of the node subnet. */
  readonly extras?: ExtraAddresses;
  /** The addresses of the VNet that are free for this cluster; of a free /22, 1024. Default: as many as needed. */
  readonly freeAddressCount?: number;
  /** What the cluster must be combined with: `Feature.WindowsPools`, `Feature.PodsReachable` ... */
  readonly features?: readonly Feature[];
  /** The Windows releases of its Windows pools, by `osSKU`; asks for `Feature.WindowsPools` too. */
  readonly windowsOsSkus?: readonly string[];
  readonly edition?: Edition;
  /** The day that retirements are counted from, ISO 8601. */
  readonly today: string;
}

/** The addresses that a mode spends on a wish. */
export interface SpentAddresses {
  readonly nodeSubnetAddressCount: number;
  readonly podSubnetAddressCount: number;
  /** Blocks of the pod CIDR, one for each node; 0 in modes that give nodes none. */
  readonly nodeBlocks: number;
  readonly smallestPrefixLengths: SmallestPrefixLengths;
  /** What the smallest subnets take from the VNet; undefined where no subnet is large enough. */
  readonly vnetAddressCount: number | undefined;
}

export interface ModeAdvice {
  readonly mode: NetworkMode;
  readonly allowed: boolean;
  /** Every reason why not. */
  readonly refusals: readonly string[];
  readonly warnings: readonly string[];
  readonly spends: SpentAddresses;
}

export interface NetworkModeAdvice {
  readonly modes: Record<NetworkMode, ModeAdvice>;
  /** Absent when no mode is allowed. */
  readonly recommendation?: {
    readonly mode: NetworkMode;
    /** In the words of today's documentation. */
    readonly reason: string;
    /** In the words of the first slides. */
    readonly deckReason: string;
  };
}

const { Kubenet, AzureCniNodeSubnet, AzureCniPodSubnetDynamic, AzureCniPodSubnetStatic } =
  NetworkMode;
const { AzureCniOverlay, AzureCniOverlayDualStack, ByoCni } = NetworkMode;

/** The first mode that is allowed is recommended. */
const preference: Record<Edition, readonly NetworkMode[]> = {
  current: [
    AzureCniOverlay,
    AzureCniOverlayDualStack,
    AzureCniPodSubnetDynamic,
    AzureCniPodSubnetStatic,
    AzureCniNodeSubnet,
    ByoCni,
    Kubenet,
  ],
  "deck-2023": [
    AzureCniOverlay,
    Kubenet,
    AzureCniNodeSubnet,
    AzureCniPodSubnetDynamic,
    AzureCniPodSubnetStatic,
    AzureCniOverlayDualStack,
    ByoCni,
  ],
};

const reasons: Record<NetworkMode, { readonly today: string; readonly deck: string }> = {
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

/**
 * For each network mode whether it can be had, with all reasons why not, what it spends, and the mode to take.
 * The whole cluster is counted as one pool.
 * https://learn.microsoft.com/azure/aks/concepts-network-cni-overview
 * @throws RangeError for a `maxSurge` that can't be read, and for a `today` that is no date.
 */
export function adviseNetworkMode(needs: NetworkNeeds): NetworkModeAdvice {
  const modes: Record<NetworkMode, ModeAdvice> = {
    kubenet: adviceOn(Kubenet, needs),
    azureCniNodeSubnet: adviceOn(AzureCniNodeSubnet, needs),
    azureCniPodSubnetDynamic: adviceOn(AzureCniPodSubnetDynamic, needs),
    azureCniPodSubnetStatic: adviceOn(AzureCniPodSubnetStatic, needs),
    azureCniOverlay: adviceOn(AzureCniOverlay, needs),
    azureCniOverlayDualStack: adviceOn(AzureCniOverlayDualStack, needs),
    byoCni: adviceOn(ByoCni, needs),
  };
  const mode = preference[needs.edition ?? Edition.Current].find((each) => modes[each].allowed);
  return {
    modes,
    ...(mode && {
      recommendation: { mode, reason: reasons[mode].today, deckReason: reasons[mode].deck },
    }),
  };
}

function adviceOn(mode: NetworkMode, needs: NetworkNeeds): ModeAdvice {
  const facts = networkModesOf(needs.edition)[mode];
  const pool: PoolSize = {
    name: "nodes",
    count: needs.nodes,
    maxCount: needs.maxNodes ?? needs.nodes,
    maxPods: needs.podsPerNode,
    ...(needs.maxSurge !== undefined && { maxSurge: needs.maxSurge }),
  };
  const spends = spentOn(mode, pool, needs.extras);
  const refusals: string[] = [];
  const warnings: string[] = [];

  judgeFeatures(mode, needs, refusals, warnings);
  judgeCounts(facts, pool, needs, refusals, warnings);
  judgeAddresses(mode, facts, pool, spends, needs, refusals);

  if (facts.retirement) {
    judgeRetirement(facts.retirement, needs.today, refusals, warnings);
  }
  if (mode === ByoCni) {
    warnings.push("Microsoft does not support the CNI that you bring.");
  }
  return { mode, allowed: refusals.length === 0, refusals, warnings, spends };
}

function spentOn(mode: NetworkMode, pool: PoolSize, extras: ExtraAddresses = {}): SpentAddresses {
  const smallest = smallestPrefixLengths(mode, [pool], extras);
  const subnets =
    "podSubnet" in smallest ? [smallest.nodeSubnet, smallest.podSubnet] : [smallest.nodeSubnet];
  return {
    nodeSubnetAddressCount: nodeSubnetAddressCount(mode, [pool], extras),
    podSubnetAddressCount: podSubnetAddressCount(mode, [pool]),
    nodeBlocks: hasNodeBlocks(mode) ? nodesOf(pool, Moment.Upgrade) : 0,
    smallestPrefixLengths: smallest,
    vnetAddressCount: subnets.reduce<number | undefined>(
      (total, prefixLength) =>
        total === undefined || prefixLength === undefined
          ? undefined
          : total + 2 ** (32 - prefixLength),
      0,
    ),
  };
}

function judgeFeatures(
  mode: NetworkMode,
  needs: NetworkNeeds,
  refusals: string[],
  warnings: string[],
): void {
  const { displayName } = networkModesOf(needs.edition)[mode];
  const osSkus = needs.windowsOsSkus ?? [];
  const wanted = new Set(needs.features);
  if (osSkus.length > 0) {
    wanted.add(Feature.WindowsPools);
  }
  const cilium = wanted.has(Feature.CiliumDataplane) || wanted.has(Feature.NetworkPolicyCilium);
  const options = {
    ...(needs.edition && { edition: needs.edition }),
    ...(cilium && { networkDataplane: "cilium" }),
  };
  for (const feature of wanted) {
    const found = compatibilityOf(mode, feature, options);
    if (found.support === "unsupported") {
      refusals.push(`${displayName} does not support ${featureNames[feature]}${because(found)}.`);
    } else if (feature === Feature.DualStack && mode === AzureCniOverlay) {
      const dualStack = networkModesOf(needs.edition)[AzureCniOverlayDualStack].displayName;
      refusals.push(`${displayName} with one address family has no IPv6: take ${dualStack}.`);
    } else if (found.support === "undocumented") {
      warnings.push(
        `${displayName} with ${featureNames[feature]} is not documented${because(found)}.`,
      );
    }
  }
  if (hasNodeBlocks(mode) && mode !== Kubenet) {
    const supported = factsOf(needs.edition).windowsOnOverlay.value;
    for (const osSku of osSkus.filter((each) => !supported.includes(each))) {
      refusals.push(
        `${displayName} does not support osSKU ${osSku}: take ${supported.join(" or ")}.`,
      );
    }
  }
  if (wanted.has(Feature.NetworkPolicyAzure)) {
    judgeRetirement(retirements["dep-npm-linux"], needs.today, refusals, warnings);
  }
}

function judgeCounts(
  { displayName, limits }: NetworkModeFacts,
  pool: PoolSize,
  needs: NetworkNeeds,
  refusals: string[],
  warnings: string[],
): void {
  const nodes = needs.maxNodes ?? needs.nodes;
  const { min, max } = limits.maxPodsPerNode.value;
  if (nodes > limits.maxNodes.value) {
    refusals.push(
      `${displayName} has ${limits.maxNodes.value} nodes at most, and ${nodes} are wanted.`,
    );
  }
  if (needs.podsPerNode < min || needs.podsPerNode > max) {
    refusals.push(`A node has ${min} to ${max} pods, and ${needs.podsPerNode} are wanted.`);
  }
  const pods = nodes * needs.podsPerNode;
  if (limits.maxPods && pods > limits.maxPods.value) {
    const sentence = `${displayName} runs ${limits.maxPods.value} pods at most in a cluster, and ${nodes} nodes with ${needs.podsPerNode} pods would run ${pods}.`;
    // Nodes need not be full: where the limit is a recommendation, it is one here.
    (limits.maxPods.severity === Severity.Advice ? warnings : refusals).push(sentence);
  }
  const poolNodes = factsOf(needs.edition).maxNodesPool.value;
  const surged = nodesOf(pool, Moment.Upgrade);
  if (surged > poolNodes) {
    warnings.push(
      `${surged} nodes with the surge of an upgrade need ${Math.ceil(surged / poolNodes)} pools or more: a pool has ${poolNodes} at most.`,
    );
  }
}

function judgeAddresses(
  mode: NetworkMode,
  { displayName, limits }: NetworkModeFacts,
  pool: PoolSize,
  spends: SpentAddresses,
  needs: NetworkNeeds,
  refusals: string[],
): void {
  const vnetLimit = factsOf(needs.edition).addressesPerVnet.value;
  const mappings = vnetAddressMappings(mode, [pool], needs.extras);
  if (mappings > vnetLimit) {
    refusals.push(
      `${displayName} would put ${mappings} addresses into one VNet, which holds ${vnetLimit}.`,
    );
  }
  const { vnetAddressCount } = spends;
  if (vnetAddressCount === undefined) {
    const shortest =
      limits.podSubnetPrefixLength?.value ?? factsOf(needs.edition).vnetPrefixLength.value;
    refusals.push(`${displayName} would need a subnet larger than a /${shortest}.`);
  } else if (vnetAddressCount > (needs.freeAddressCount ?? Number.POSITIVE_INFINITY)) {
    const { nodeSubnet, podSubnet } = spends.smallestPrefixLengths;
    const ranges =
      podSubnet === undefined
        ? `a /${nodeSubnet}`
        : `a /${nodeSubnet} for nodes and a /${podSubnet} for pods`;
    refusals.push(
      `${displayName} takes ${ranges} of the VNet, ${vnetAddressCount} addresses, and ${needs.freeAddressCount} are free.`,
    );
  }
}

function judgeRetirement(
  retirement: Retirement,
  today: string,
  refusals: string[],
  warnings: string[],
): void {
  const days = daysLeft(retirement, today);
  if (days === undefined) {
    return;
  }
  const { what, date, replacement } = retirement;
  if (days < 0) {
    refusals.push(`Support for ${what} ended on ${date}; the replacement is ${replacement}.`);
  } else {
    warnings.push(
      `Support for ${what} ends on ${date}, in ${days} days; the replacement is ${replacement}.`,
    );
  }
}

function because({ note }: Compatibility): string {
  return note === undefined ? "" : `: ${note}`;
}

/** The modes that are allowed, the recommended one first. */
export function allowedModes(advice: NetworkModeAdvice): readonly NetworkMode[] {
  const first = advice.recommendation?.mode;
  return allModes
    .filter((mode) => advice.modes[mode].allowed)
    .sort((a, b) => Number(b === first) - Number(a === first));
}
