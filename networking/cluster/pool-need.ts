import { type PoolSize, parseNodeAmount, surgeNodes } from "../capacity/pools";
import type { Facts } from "../facts/editions";
import { minorVersion } from "../facts/kubernetes-versions";
import { limitsOf } from "../facts/mode-limits";
import { NetworkMode } from "../facts/network-mode";
import { once } from "../once";
import { type Entity, labelOf, type Topology } from "../resources/topology";
import {
  is,
  isOneOf,
  isTrue,
  known,
  mapValue,
  orElse,
  type Value,
  valueOr,
} from "../resources/value";
import { kubernetesVersionOf } from "./cluster-settings";
import { modeOfPool } from "./network-mode";

/** What views look at, and the facts that they go by. */
export interface ViewContext {
  readonly topology: Topology;
  readonly facts: Facts;
}

/** What a pool takes at full scale: exactly, or between two bounds where something isn't known or documented. */
export interface PoolNeed {
  readonly pool: Entity;
  readonly cluster: Entity;
  readonly mode: Value<NetworkMode>;
  /** The pool with everything that isn't known as small as it can be. */
  readonly least: PoolSize;
  /** The same as large as it can be; undefined where the number of nodes has no bound. */
  readonly most: PoolSize | undefined;
  /** Why the two differ. */
  readonly reasons: readonly string[];
  /** The nodes that Azure asks addresses for when the pool is made, as far as they are known. */
  readonly initial: number | undefined;
}

/**
 * What Azure counts when pools are made or scaled: no surge, and the autoscaler's maximum with overlay only.
 * https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/connectivity/insufficientsubnetsize-error-advanced-networking
 */
export function atCreation(need: PoolNeed): PoolNeed {
  const { mode, most } = need;
  const { AzureCniOverlay, AzureCniOverlayDualStack } = NetworkMode;
  const isOverlay = isOneOf(mode, AzureCniOverlay, AzureCniOverlayDualStack);
  const of = (size: PoolSize, count: number) => ({
    ...withoutSurge(size),
    count: isOverlay ? size.count : Math.min(count, size.count),
  });
  return {
    ...need,
    least: of(need.least, need.initial ?? 0),
    most: most && of(most, need.initial ?? Number.POSITIVE_INFINITY),
  };
}

/** Pools at full scale, with the autoscaler's maximum and without surge nodes. */
export function atFullScale(need: PoolNeed): PoolNeed {
  return { ...need, least: withoutSurge(need.least), most: need.most && withoutSurge(need.most) };
}

/** Pools at full scale while one is upgraded, that with the largest surge: AKS upgrades one pool after the other. */
export function duringUpgrade(
  needs: readonly PoolNeed[],
  weight: (size: PoolSize) => number,
): readonly PoolNeed[] {
  const surgeOf = (size: PoolSize | undefined) =>
    size === undefined ? 0 : weight(size) - weight(withoutSurge(size));
  const largestIn = (sizes: readonly (PoolSize | undefined)[]) => {
    const surges = sizes.map(surgeOf);
    return surges.indexOf(Math.max(...surges));
  };
  const least = largestIn(needs.map((need) => need.least));
  const most = largestIn(needs.map((need) => need.most));
  return needs.map((need, i) => {
    const full = atFullScale(need);
    return {
      ...need,
      least: i === least ? need.least : full.least,
      most: i === most ? need.most : full.most,
    };
  });
}

function withoutSurge(size: PoolSize): PoolSize {
  return { ...size, maxSurge: 0, blueGreen: false };
}

/** Something between two bounds. */
interface Bounded<T> {
  readonly least: T;
  readonly most: T | undefined;
  readonly reason?: string;
}

/** The needs of all pools whose cluster is certain. */
export const poolNeeds = once((context: ViewContext): ReadonlyMap<Entity, PoolNeed> => {
  const needs = new Map<Entity, PoolNeed>();
  for (const cluster of context.topology.clusters) {
    for (const pool of context.topology.poolsOf(cluster).pools) {
      needs.set(pool, needOf(context, cluster, pool));
    }
  }
  return needs;
});

/** The needs of the pools of one cluster. */
export function needsOf(context: ViewContext, cluster: Entity): readonly PoolNeed[] {
  const needs = poolNeeds(context);
  return context.topology.poolsOf(cluster).pools.flatMap((pool) => needs.get(pool) ?? []);
}

/**
 * Why the mode of some pools isn't known, where that decides how many addresses a node takes. Without networkPlugin it
 * doesn't: Azure uses a mode with a pod CIDR, in which a node takes one address.
 */
export function unknownMode(needs: readonly PoolNeed[]): string | undefined {
  for (const { mode, cluster } of needs) {
    if (mode.state === "notKnown" && cluster.properties.has("networkProfile.networkPlugin")) {
      return mode.reason;
    }
  }
  return undefined;
}

/** What the documentation says that `maxPods` is where it is not set: nothing, one value, or several. */
export function documentedMaxPods(
  context: ViewContext,
  mode: Value<NetworkMode>,
): readonly number[] {
  return mode.state === "known" ? limitsOf(mode.value, context.facts).defaultMaxPods.value : [];
}

/** "12 nodes + 2 surge": the nodes of a pool during an upgrade at full scale. */
export function showNodes(size: PoolSize): string {
  const surge = surgeNodes(size);
  const nodes = `${size.count} ${size.count === 1 ? "node" : "nodes"}`;
  return surge === 0 ? nodes : `${nodes} + ${surge} surge`;
}

/** What a message calls a pool: `agentPoolProfiles[1]`, or `node pool "user"` for one of its own. */
function showPool(pool: Entity): string {
  return pool.inlineIn === undefined ? labelOf(pool) : pool.properties.path;
}

/** The same in a list of pools, with its cluster where they are of several. */
export function showPoolAmong({ pool, cluster }: PoolNeed, needs: readonly PoolNeed[]): string {
  const several = needs.some((need) => need.cluster !== cluster);
  return several ? `${showPool(pool)} of ${labelOf(cluster)}` : showPool(pool);
}

/** The property that a finding about a pool's size names: `agentPoolProfiles[1]`, or `count 12` of a pool of its own. */
export function sizeProperty(
  { pool }: PoolNeed,
  size: PoolSize,
): { property: string; value?: string } {
  if (pool.inlineIn !== undefined) {
    return { property: pool.properties.path };
  }
  const scaled = valueOr(pool.properties.boolean("enableAutoScaling"), false);
  return { property: scaled ? "maxCount" : "count", value: String(size.count) };
}

function needOf(context: ViewContext, cluster: Entity, pool: Entity): PoolNeed {
  const mode = modeOfPool(cluster, pool);
  const nodes = nodesOfPool(pool);
  const maxPods = maxPodsOf(context, pool, mode);
  const surge = surgeOf(context, cluster, pool);
  const fixed = {
    name: showPool(pool),
    blueGreen:
      isOneOf(pool.properties.text("upgradeStrategy"), "BlueGreen") && !isTrue(isSpot(pool)),
    ...(mode.state === "known" && { mode: mode.value }),
  };
  return {
    pool,
    cluster,
    mode,
    least: { ...fixed, count: nodes.least, maxPods: maxPods.least, maxSurge: surge.least },
    most:
      nodes.most === undefined || maxPods.most === undefined || surge.most === undefined
        ? undefined
        : { ...fixed, count: nodes.most, maxPods: maxPods.most, maxSurge: surge.most },
    // While the number of nodes isn't known, what each takes decides nothing.
    initial: initialNodes(pool),
    reasons: (nodes.most === undefined ? [nodes] : [nodes, maxPods, surge]).flatMap(
      ({ reason }) => reason ?? [],
    ),
  };
}

function initialNodes({ properties }: Entity): number | undefined {
  const nodes = orElse(properties.number("count"), properties.number("minCount"));
  return valueOr(mapValue(nodes, whole), undefined);
}

/** The nodes of a pool at full scale. */
export function nodesOfPool(pool: Entity): Bounded<number> {
  const { properties } = pool;
  const type = properties.text("type");
  if (isOneOf(type, "VirtualMachines")) {
    return openBound(
      0,
      `${properties.pathOf("type")} is VirtualMachines, and virtualMachinesProfile.scale has its number of nodes`,
    );
  }
  const count = properties.number("count");
  const atLeast = valueOr(count, 0);
  const autoScaling = properties.boolean("enableAutoScaling");
  if (autoScaling.state === "notKnown") {
    return openBound(atLeast, autoScaling.reason);
  }
  const scales = isTrue(autoScaling);
  const limit = scales ? properties.number("maxCount") : count;
  if (limit.state === "known" && isCount(limit.value)) {
    return { least: limit.value, most: limit.value };
  }
  const path = properties.pathOf(scales ? "maxCount" : "count");
  return openBound(atLeast, limit.state === "notKnown" ? limit.reason : `${path} is not set`);
}

function maxPodsOf(context: ViewContext, pool: Entity, mode: Value<NetworkMode>): Bounded<number> {
  const maxPods = pool.properties.number("maxPods");
  if (maxPods.state === "known" && isCount(maxPods.value)) {
    return { least: maxPods.value, most: maxPods.value };
  }
  const { min, max } = context.facts.maxPods.value;
  if (maxPods.state === "notKnown") {
    return { least: min, most: max, reason: maxPods.reason };
  }
  const documented = documentedMaxPods(context, mode);
  const notSet = `${pool.properties.pathOf("maxPods")} is not set`;
  if (documented.length === 0) {
    return { least: min, most: max, reason: `${notSet}, and its default isn't documented` };
  }
  const bounds = { least: Math.min(...documented), most: Math.max(...documented) };
  const reason = `${notSet}, and the documentation gives ${documented.join(" and ")} as its default`;
  return documented.length === 1 ? bounds : { ...bounds, reason };
}

/** Spot pools have no surge nodes. https://learn.microsoft.com/azure/aks/spot-node-pool */
export function isSpot(pool: Entity): Value<boolean> {
  return is(pool.properties.text("scaleSetPriority"), "Spot");
}

/** Since this version `maxSurge` defaults to 10 %, before to 1. */
const surgeDefaultInPercent = minorVersion("1.32") ?? 0;

function surgeOf(context: ViewContext, cluster: Entity, pool: Entity): Bounded<number | string> {
  const path = "upgradeSettings.maxSurge";
  const spot = isSpot(pool);
  if (isTrue(spot)) {
    return { least: 0, most: 0 };
  }
  if (spot.state === "notKnown") {
    return { least: 0, most: "100%", reason: spot.reason };
  }
  const written = amountAt(pool, path);
  // What is neither a number nor a percentage is reported by a rule of its own.
  const surge =
    written.state === "known" && parseNodeAmount(written.value).ok
      ? written
      : pool.properties.formed(path, () => false);
  if (surge.state === "known") {
    return { least: surge.value, most: surge.value };
  }
  if (surge.state === "notKnown") {
    return { least: 0, most: "100%", reason: surge.reason };
  }
  const { version } = kubernetesVersionOf(cluster, pool);
  const most = context.facts.maxSurgeDefault.value;
  const minor = version.state === "known" ? minorVersion(version.value) : undefined;
  // No version that AKS still offers is older, so a cluster that names none has the new default.
  if (version.state === "absent" || (minor !== undefined && minor >= surgeDefaultInPercent)) {
    return { least: most, most };
  }
  return minor === undefined
    ? {
        least: 1,
        most,
        reason: `${pool.properties.pathOf(path)} is not set, and whether it defaults to ${most} or 1 depends on the Kubernetes version`,
      }
    : { least: 1, most: 1 };
}

/** A number of nodes or a percentage as text; some programs write a number. */
export function amountAt(pool: Entity, path: string): Value<string> {
  const asNumber = pool.properties.number(path);
  return asNumber.state === "known" ? known(String(asNumber.value)) : pool.properties.text(path);
}

function openBound(least: number, reason: string): Bounded<number> {
  return { least: whole(least), most: undefined, reason };
}

/** Any other number is reported by a rule of its own, and counts as not set. */
function isCount(value: number): boolean {
  return Number.isInteger(value) && value >= 0;
}

/** Counts that Azure would refuse don't break the arithmetic. */
function whole(value: number): number {
  return Math.max(Math.floor(value), 0);
}
