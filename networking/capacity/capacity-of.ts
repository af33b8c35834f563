import { type Facts, factsOf } from "../facts/editions";
import type { NetworkMode } from "../facts/network-mode";
import { addTo } from "../lists-by-key";
import { hasNodeBlocks, limitsOf, networkModes } from "../network-modes";
import {
  type ExtraAddresses,
  nodeSubnetAddressCount,
  podCidrNodeBlocks,
  podSubnetAddressCount,
  podSubnetUsableAddressCount,
  routeTableNodeCount,
  sum,
  usableAddressCount,
  vnetAddressMappings,
} from "./addresses";
import { fullScale, Moment, nodesOf, type PoolSize, surgeNodes } from "./pools";

/** A subnet by the size of its IPv4 range. */
export interface SubnetSize {
  readonly name: string;
  readonly prefixLength: number;
}

/** A cluster's pools and the ranges they live in. */
export interface CapacityDesign {
  readonly mode: NetworkMode;
  /**
   * At least one; the first one's subnet also holds the extras. Default of `maxSurge`: what AKS uses, the fact
   * `maxSurgeDefault`.
   */
  readonly pools: readonly (Omit<PoolSize, "maxSurge"> & Partial<Pick<PoolSize, "maxSurge">>)[];
  /** At least one; pools that name none are in the first. */
  readonly nodeSubnets: readonly SubnetSize[];
  /** Needed with a pod subnet mode; pools that name none are in the first. */
  readonly podSubnets?: readonly SubnetSize[];
  /** Default: /16, AKS's own 10.244.0.0/16. It counts where nodes take blocks of it. */
  readonly podCidrPrefixLength?: number;
  /** Whether each node takes a /24 of the pod CIDR. Default: what the mode does; with a CNI of one's own it is its. */
  readonly nodeBlocks?: boolean;
  /** Default: /64. Only dual-stack has one. */
  readonly podCidrIpv6PrefixLength?: number;
  /** Own routes in a kubenet cluster's route table. Default: 0. */
  readonly customRoutes?: number;
  readonly extras?: ExtraAddresses;
}

type Design = Omit<CapacityDesign, "pools"> & { readonly pools: readonly PoolSize[] };

/** What can run out. */
export const LimitKind = {
  NodeSubnet: "nodeSubnet",
  PodSubnet: "podSubnet",
  PodCidr: "podCidr",
  PodCidrIpv6: "podCidrIpv6",
  RouteTable: "routeTable",
  VnetAddresses: "vnetAddresses",
  PoolNodes: "poolNodes",
  ClusterNodes: "clusterNodes",
} as const;

export type LimitKind = (typeof LimitKind)[keyof typeof LimitKind];

/** What ends growth. */
export interface Limit {
  readonly kind: LimitKind;
  /** The subnet or pool it is about; absent where there is only one. */
  readonly name?: string;
  readonly available: number;
  /** What the next node would need of it, at an upgrade. */
  readonly needed: number;
  readonly sentence: string;
}

/** How full something is, in its own unit: addresses, node blocks, routes, nodes. */
export interface Usage {
  readonly kind: LimitKind;
  readonly name?: string;
  readonly prefixLength?: number;
  readonly unit: string;
  readonly available: number;
  readonly neededNow: number;
  readonly neededDuringUpgrade: number;
  /** Negative when it does not fit. */
  readonly headroomNow: number;
  readonly headroomDuringUpgrade: number;
}

export interface PoolCapacity {
  readonly name: string;
  /** At full scale. */
  readonly nodes: number;
  readonly surgeNodes: number;
  readonly pods: number;
  /** How far it can grow while the other pools stay as they are. */
  readonly maxNodes: number;
  readonly limitedBy: Limit;
}

export interface Capacity {
  /** Whether the pools fit at full scale with the surge of an upgrade. */
  readonly fits: boolean;
  /** The most nodes, surge apart, when all pools grow or shrink in the proportion they have. */
  readonly nodes: number;
  /** Their pods, and not more than the mode allows in a cluster. */
  readonly pods: number;
  readonly limitedBy: Limit;
  /** Says so where the cluster's own limit of pods is below nodes × maxPods. */
  readonly podsLimitedBy?: string;
  readonly usage: readonly Usage[];
  readonly pools: readonly PoolCapacity[];
}

/**
 * What fits: nodes and pods, what limits them, and the headroom now and during an upgrade at full scale, by range and
 * by pool. By the facts of today where none are given.
 * @throws RangeError without a pool, a node subnet or a pod subnet that the mode needs, for a subnet name that does not
 * exist, and for a `maxSurge` that can't be read.
 */
export function capacityOf(given: CapacityDesign, facts: Facts = factsOf()): Capacity {
  const maxSurge = facts.maxSurgeDefault.value;
  const design: Design = { ...given, pools: given.pools.map((pool) => ({ maxSurge, ...pool })) };
  if (design.pools.length === 0) {
    throw new RangeError("a cluster has at least one pool");
  }
  const limits = limitsOf(design.mode, facts);
  const maxNodes = limits.maxNodes.value;
  const maxPods = (limits.maxPods ?? limits.recommendedPods)?.value ?? Number.POSITIVE_INFINITY;
  const usage = usageOf(facts, design, design.pools);

  // Pools without nodes have no proportion: they count alike when all are empty.
  const isEmpty = sum(design.pools, fullScale) === 0;
  const weightOf = (pool: PoolSize) => (isEmpty ? 1 : fullScale(pool));
  const total = sum(design.pools, weightOf);
  const scaled = (nodes: number) =>
    design.pools.map((pool) => resized(pool, Math.floor((nodes * weightOf(pool)) / total)));
  const mix = grow(facts, design, scaled, maxNodes + design.pools.length);
  const nodes = sum(mix.pools, fullScale);
  const pods = sum(mix.pools, podsOf);
  return {
    fits: usage.every(({ headroomDuringUpgrade }) => headroomDuringUpgrade >= 0),
    nodes,
    pods: Math.min(pods, maxPods),
    limitedBy: mix.limitedBy,
    ...(pods > maxPods && {
      podsLimitedBy: `${nodes} nodes would run ${pods} pods, and a cluster of this network mode has ${maxPods} at most.`,
    }),
    usage,
    pools: design.pools.map((pool, index) => {
      const alone = (count: number) =>
        design.pools.map((other, i) => (i === index ? resized(pool, count) : other));
      const { limitedBy, steps } = grow(facts, design, alone, maxNodes);
      return {
        name: pool.name,
        nodes: fullScale(pool),
        surgeNodes: surgeNodes(pool),
        pods: podsOf(pool),
        maxNodes: steps,
        limitedBy,
      };
    }),
  };
}

/** The largest step from 0 to `most` whose pools fit. Needs grow with the step, so halving finds it. */
function grow(
  facts: Facts,
  design: Design,
  poolsAt: (step: number) => readonly PoolSize[],
  most: number,
) {
  const shortage = (step: number) =>
    usageOf(facts, design, poolsAt(step)).find((use) => use.headroomDuringUpgrade < 0);
  let fits = -1;
  let fails = most + 1;
  let limit = shortage(fails);
  while (fails - fits > 1) {
    const middle = Math.floor((fits + fails) / 2);
    const short = shortage(middle);
    if (short) {
      fails = middle;
      limit = short;
    } else {
      fits = middle;
    }
  }
  if (!limit) {
    throw new RangeError("a cluster's nodes are always limited");
  }
  const steps = Math.max(fits, 0);
  return { steps, pools: poolsAt(steps), limitedBy: limitOf(limit, poolsAt(fails)) };
}

function resized(pool: PoolSize, nodes: number): PoolSize {
  const { maxCount: _maxCount, ...rest } = pool;
  return { ...rest, count: nodes };
}

function podsOf(pool: PoolSize): number {
  return fullScale(pool) * pool.maxPods;
}

/** How full everything is that the pools live in: the ranges first, then the counts. */
function usageOf(facts: Facts, design: Design, pools: readonly PoolSize[]): readonly Usage[] {
  const { mode, extras = {} } = design;
  const { arm } = networkModes[mode];
  const nodesAt = (moment: Moment) => sum(pools, (pool) => nodesOf(pool, moment));
  const result: Usage[] = [];
  const add = (
    kind: LimitKind,
    of: Pick<Usage, "name" | "prefixLength">,
    unit: string,
    available: number,
    needed: (moment: Moment) => number,
  ) => {
    const neededNow = needed(Moment.Now);
    const neededDuringUpgrade = needed(Moment.Upgrade);
    result.push({
      kind,
      ...of,
      unit,
      available,
      neededNow,
      neededDuringUpgrade,
      headroomNow: available - neededNow,
      headroomDuringUpgrade: available - neededDuringUpgrade,
    });
  };

  const inNodeSubnet = grouped(pools, design.nodeSubnets, "node");
  // The first pool was grouped first: its subnet holds the extras.
  const [extrasSubnet] = inNodeSubnet.keys();
  for (const [subnet, inside] of inNodeSubnet) {
    const available = usableAddressCount(facts, subnet.prefixLength);
    const extrasInside = subnet === extrasSubnet ? extras : {};
    add(LimitKind.NodeSubnet, subnet, "addresses", available, (moment) =>
      nodeSubnetAddressCount(mode, inside, extrasInside, moment),
    );
  }
  if (arm.podSubnetID) {
    for (const [subnet, inside] of grouped(pools, design.podSubnets ?? [], "pod")) {
      const podMode = inside[0]?.mode ?? mode;
      const available = podSubnetUsableAddressCount(facts, podMode, subnet.prefixLength);
      add(LimitKind.PodSubnet, subnet, "addresses", available, (moment) =>
        podSubnetAddressCount(facts, mode, inside, moment),
      );
    }
  }
  if (design.nodeBlocks ?? hasNodeBlocks(mode)) {
    const prefixLength = design.podCidrPrefixLength ?? 16;
    const blocks = podCidrNodeBlocks(facts, prefixLength);
    add(LimitKind.PodCidr, { prefixLength }, "node blocks", blocks, nodesAt);
  }
  if (arm.podCidrCount === 2) {
    const prefixLength = design.podCidrIpv6PrefixLength ?? 64;
    const blocks = podCidrNodeBlocks(facts, prefixLength, 6);
    add(LimitKind.PodCidrIpv6, { prefixLength }, "node blocks", blocks, nodesAt);
  }
  if (arm.routeTable === "required") {
    const routes = routeTableNodeCount(facts, design.customRoutes);
    add(LimitKind.RouteTable, {}, "routes", routes, nodesAt);
  }
  add(LimitKind.VnetAddresses, {}, "addresses", facts.addressesPerVnet.value, (moment) =>
    vnetAddressMappings(facts, mode, pools, extras, moment),
  );
  for (const pool of pools) {
    add(LimitKind.PoolNodes, { name: pool.name }, "nodes", facts.maxNodesPool.value, (moment) =>
      nodesOf(pool, moment),
    );
  }
  add(LimitKind.ClusterNodes, {}, "nodes", limitsOf(mode, facts).maxNodes.value, (moment) =>
    sum(pools, moment === Moment.Now ? (pool) => pool.count : fullScale),
  );
  return result;
}

function grouped(
  pools: readonly PoolSize[],
  subnets: readonly SubnetSize[],
  kind: "node" | "pod",
): Map<SubnetSize, PoolSize[]> {
  const groups = new Map<SubnetSize, PoolSize[]>();
  for (const pool of pools) {
    const name = kind === "node" ? pool.nodeSubnet : pool.podSubnet;
    const subnet =
      name === undefined ? subnets[0] : subnets.find((candidate) => candidate.name === name);
    if (!subnet) {
      throw new RangeError(
        `pool ${JSON.stringify(pool.name)} is in no ${kind} subnet${name === undefined ? "" : ` ${JSON.stringify(name)}`} of the design`,
      );
    }
    addTo(groups, subnet, pool);
  }
  return groups;
}

/** `who` is "8 nodes and 1 surge node". */
const limitSentences: Record<LimitKind, (use: Usage, who: string) => string> = {
  nodeSubnet: (use, who) =>
    `${who} need ${use.neededDuringUpgrade} addresses, and node subnet ${use.name} (/${use.prefixLength}) has ${use.available} usable.`,
  podSubnet: (use, who) =>
    `${who} need ${use.neededDuringUpgrade} addresses, and pod subnet ${use.name} (/${use.prefixLength}) has ${use.available} usable.`,
  podCidr: (use, who) =>
    `${who} need ${use.neededDuringUpgrade} node blocks, and the pod CIDR (/${use.prefixLength}) has ${use.available}.`,
  podCidrIpv6: (use, who) =>
    `${who} need ${use.neededDuringUpgrade} node blocks, and the IPv6 pod CIDR (/${use.prefixLength}) has ${use.available}.`,
  routeTable: (use, who) =>
    `${who} need ${use.neededDuringUpgrade} routes, and the route table has room for ${use.available}.`,
  vnetAddresses: (use, who) =>
    `${who} need ${use.neededDuringUpgrade} addresses, and a VNet holds ${use.available}.`,
  poolNodes: (use) =>
    `Pool ${use.name} would have ${use.neededDuringUpgrade} nodes with its surge, and a pool may have ${use.available}.`,
  clusterNodes: (use) =>
    `The cluster would have ${use.neededDuringUpgrade} nodes, and one of this network mode may have ${use.available}.`,
};

function limitOf(use: Usage, pools: readonly PoolSize[]): Limit {
  const { kind, name, available, neededDuringUpgrade: needed } = use;
  const surge = sum(pools, (pool) => surgeNodes(pool));
  const nodes = counted(sum(pools, fullScale), "node");
  const who = surge === 0 ? nodes : `${nodes} and ${counted(surge, "surge node")}`;
  const sentence = limitSentences[kind](use, who);
  return { kind, ...(name !== undefined && { name }), available, needed, sentence };
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
