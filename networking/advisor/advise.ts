import {
  type ExtraAddresses,
  nodeSubnetAddressCount,
  podSubnetAddressCount,
  sum,
  vnetAddressMappings,
} from "../capacity/addresses";
import { capacityDesign } from "../capacity/capacity-design";
import { capacityOf } from "../capacity/capacity-of";
import { Moment, nodesOf, type PoolSize } from "../capacity/pools";
import { type SmallestPrefixLengths, smallestPrefixLengths } from "../capacity/smallest-prefix";
import type { ViewContext } from "../cluster/pool-need";
import { Edition, type Facts, factsOf } from "../facts/editions";
import { hasEnded, retirements } from "../facts/retirements";
import {
  allModes,
  type Compatibility,
  compatibilityOf,
  Feature,
  featureNames,
  hasNodeBlocks,
  limitsOf,
  NetworkMode,
  networkModes,
} from "../network-modes";
import type { ArmResource } from "../resources/arm-resource";
import { Topology } from "../resources/topology";
import { rules } from "../rules/all";
import { Grade, Level, levelOf } from "../rules/evidence";
import { type Finding, judge } from "../rules/judge";
import {
  extrasOf,
  type NetworkNeeds,
  networkNeedsProblems,
  wantedFeatures,
  wantsCilium,
} from "./needs";
import { plannedCluster } from "./planned-cluster";
import { poolsFor } from "./pools";
import { costs, reasons } from "./reasons";

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
  /** When to use it, in the words of the edition. */
  readonly useWhen: string;
  /** What it costs whatever the needs are: kubenet's extra hop. */
  readonly costs: readonly string[];
  readonly spends: SpentAddresses;
  /** The cluster that was judged, with its network, on ranges of its own. */
  readonly plan: readonly ArmResource[];
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

/**
 * For each network mode whether it can be had, with all reasons why not, what it spends, and the mode to take.
 * The cluster of each mode is planned with as few pools as hold its nodes, and judged by the rules: what a mandatory
 * rule says is a reason against the mode, and so is what support has ended for; what another one says is a caution.
 * https://learn.microsoft.com/azure/aks/concepts-network-cni-overview
 * @throws RangeError with what `networkNeedsProblems` says, a line each.
 */
export function adviseNetworkMode(needs: NetworkNeeds): NetworkModeAdvice {
  const problems = networkNeedsProblems(needs);
  if (problems.length > 0) {
    throw new RangeError(problems.join("\n"));
  }
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

/** A mode on trial, and what has been said of it. */
interface Trial {
  readonly mode: NetworkMode;
  readonly displayName: string;
  readonly needs: NetworkNeeds;
  readonly facts: Facts;
  readonly refusals: string[];
  readonly warnings: string[];
}

function adviceOn(mode: NetworkMode, needs: NetworkNeeds): ModeAdvice {
  const facts = factsOf(needs.edition);
  const pools = poolsFor(needs, windowsPools(needs));
  const spends = spentOn(facts, mode, pools, extrasOf(needs));
  const { displayName } = networkModes[mode];
  const trial: Trial = { mode, displayName, needs, facts, refusals: [], warnings: [] };
  const { refusals, warnings } = trial;

  judgeFeatures(trial);
  judgePods(trial);
  judgeAddresses(trial, pools, spends);
  const { resources, problems } = plannedCluster(mode, needs, pools, spends.smallestPrefixLengths);
  refusals.push(...problems);
  const topology = new Topology(resources);
  const context = { topology, facts, today: needs.today, environment: [] };
  for (const finding of judge(context, rules)) {
    const level = levelOf(finding.rule.evidence);
    if (finding.answer === "violation" && level !== Level.disabled) {
      const isAgainst = level === Level.mandatory || hasRetired(finding, needs.today);
      (isAgainst ? refusals : warnings).push(finding.message);
    }
  }
  judgeCapacity(trial, context);
  if (mode === ByoCni) {
    warnings.push("Microsoft does not support the CNI that you bring.");
  }
  return {
    mode,
    allowed: refusals.length === 0,
    refusals: [...new Set(refusals)],
    warnings: [...new Set(warnings)],
    useWhen: reasons[mode][needs.edition === Edition.Deck2023 ? "deck" : "today"],
    costs: costs[mode] ?? [],
    spends,
    plan: resources,
  };
}

/** The releases of the Windows pools; the newest that the edition names where none is asked for. */
function windowsPools(needs: NetworkNeeds): readonly string[] {
  const { windowsOsSkus = [] } = needs;
  return windowsOsSkus.length === 0 && wantedFeatures(needs).has(Feature.WindowsPools)
    ? factsOf(needs.edition).windowsOnOverlay.value.slice(-1)
    : [...new Set(windowsOsSkus)];
}

function spentOn(
  facts: Facts,
  mode: NetworkMode,
  pools: readonly PoolSize[],
  extras: ExtraAddresses,
): SpentAddresses {
  const smallest = smallestPrefixLengths(facts, mode, pools, extras);
  const subnets =
    "podSubnet" in smallest ? [smallest.nodeSubnet, smallest.podSubnet] : [smallest.nodeSubnet];
  return {
    nodeSubnetAddressCount: nodeSubnetAddressCount(mode, pools, extras),
    podSubnetAddressCount: podSubnetAddressCount(facts, mode, pools),
    nodeBlocks: hasNodeBlocks(mode) ? sum(pools, (pool) => nodesOf(pool, Moment.Upgrade)) : 0,
    smallestPrefixLengths: smallest,
    vnetAddressCount: subnets.every((prefixLength) => prefixLength !== undefined)
      ? sum(subnets, (prefixLength) => 2 ** (32 - prefixLength))
      : undefined,
  };
}

function judgeFeatures(trial: Trial): void {
  const { mode, displayName, needs, facts, refusals, warnings } = trial;
  const wanted = wantedFeatures(needs);
  const dataplane = wantsCilium(wanted) ? "cilium" : undefined;
  for (const feature of wanted) {
    const found = compatibilityOf(mode, feature, facts, dataplane);
    if (found.support === "unsupported") {
      refusals.push(`${displayName} does not support ${featureNames[feature]}${because(found)}.`);
    } else if (feature === Feature.DualStack && mode === AzureCniOverlay) {
      const dualStack = networkModes[AzureCniOverlayDualStack].displayName;
      refusals.push(`${displayName} with one address family has no IPv6: take ${dualStack}.`);
    } else if (found.support === "undocumented") {
      warnings.push(
        `${displayName} with ${featureNames[feature]} is not documented${because(found)}.`,
      );
    }
  }
  if (hasNodeBlocks(mode) && mode !== Kubenet) {
    const supported = facts.windowsOnOverlay.value;
    for (const osSku of (needs.windowsOsSkus ?? []).filter((each) => !supported.includes(each))) {
      refusals.push(
        `${displayName} does not support osSKU ${osSku}: use ${supported.join(" or ")}.`,
      );
    }
  }
}

/** A recommendation, which the rules give in their strict profile only: nodes need not be full. */
function judgePods({ mode, displayName, needs, facts, warnings }: Trial): void {
  const nodes = needs.maxNodes ?? needs.nodes;
  const pods = nodes * needs.podsPerNode;
  const { maxPods, recommendedPods } = limitsOf(mode, facts);
  if (maxPods === undefined && recommendedPods !== undefined && pods > recommendedPods.value) {
    warnings.push(
      `${displayName} runs ${recommendedPods.value} pods at most in a cluster, and ${nodes} nodes with ${needs.podsPerNode} pods would run ${pods}.`,
    );
  }
}

function judgeAddresses(
  { mode, displayName, needs, facts, refusals }: Trial,
  pools: readonly PoolSize[],
  spends: SpentAddresses,
): void {
  const vnetLimit = facts.addressesPerVnet.value;
  const mappings = vnetAddressMappings(facts, mode, pools, extrasOf(needs));
  if (mappings > vnetLimit) {
    refusals.push(
      `${displayName} would put ${mappings} addresses into one VNet, which holds ${vnetLimit}.`,
    );
  }
  const { vnetAddressCount } = spends;
  if (vnetAddressCount === undefined) {
    const shortest = limitsOf(mode, facts).podSubnetPrefixLength ?? facts.vnetPrefixLength;
    refusals.push(`${displayName} would need a subnet larger than a /${shortest.value}.`);
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

/** What runs out in an upgrade that no rule speaks of: kubenet's routes. */
function judgeCapacity({ displayName, needs, refusals }: Trial, context: ViewContext): void {
  const [cluster] = context.topology.clusters;
  const design = cluster && capacityDesign(context, cluster);
  if (refusals.length > 0 || design === undefined) {
    return;
  }
  const { usage } = capacityOf({ ...design, extras: extrasOf(needs) }, context.facts);
  for (const { neededDuringUpgrade, available, unit } of usage) {
    if (neededDuringUpgrade > available) {
      refusals.push(
        `${displayName} needs ${neededDuringUpgrade} ${unit} in an upgrade, and ${available} are available; use a smaller maxSurge or fewer nodes.`,
      );
    }
  }
}

/** Whether support has ended for what a finding is about. Until then it is a caution. */
function hasRetired({ rule, message }: Finding, today: string): boolean {
  return Object.values(retirements).some(
    ({ id, what, date }) =>
      rule.evidence.grade === Grade.retired &&
      rule.facts.includes(id) &&
      date !== undefined &&
      hasEnded(date, today) &&
      message.includes(what),
  );
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
