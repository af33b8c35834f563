import { sum } from "../../../capacity/addresses";
import { fullScale, type PoolSize } from "../../../capacity/pools";
import { missingPools } from "../../../cluster/cluster-subnets";
import { needsOf, type PoolNeed } from "../../../cluster/pool-need";
import { allModes, limitsOf, type ModeLimits, type NetworkMode } from "../../../network-modes";
import type { Entity } from "../../../resources/topology";
import { isOneOf, type Value } from "../../../resources/value";
import { undecided, unknownPools, unknownValue, violation } from "../../answers";
import type { Answer, RuleContext } from "../../rule";
import { type Fit, fit, showSum } from "./fit";

/** How a cluster compares with the numbers of nodes and pods that a setting works up to. */
interface Scale {
  readonly needs: readonly PoolNeed[];
  readonly byNodes: Fit;
  readonly byPods: Fit;
  /** Why it isn't known whether it is within them. */
  readonly open: string | undefined;
}

/** Judges the clusters that have `property` at `value` by their scale. */
export function* withScale(
  context: RuleContext,
  property: string,
  value: string,
  most: { readonly nodes: number; readonly pods: number },
  judge: (cluster: Entity, value: string, scale: Scale) => Iterable<Answer>,
): Generator<Answer> {
  const { topology } = context;
  for (const cluster of topology.clusters) {
    const setting = cluster.properties.text(property);
    yield* unknownValue(cluster, property, setting);
    if (setting.state === "known" && isOneOf(setting, value)) {
      const needs = needsOf(context, cluster);
      const more = missingPools(topology, cluster);
      const byNodes = fit(needs, most.nodes, nodeCount, more);
      const byPods = fit(needs, most.pods, podCount, more);
      const open = [byNodes, byPods].find(({ state }) => state === "open");
      yield* judge(cluster, setting.value, {
        needs,
        byNodes,
        byPods,
        open: open?.state === "open" ? open.reason : undefined,
      });
    }
  }
}

export function* podsOfClusters(
  context: RuleContext,
  limit: (limits: ModeLimits) => number | undefined,
  what: (most: number) => string,
): Generator<Answer> {
  const limits = new Map(
    allModes.flatMap((mode) => {
      const most = limit(limitsOf(mode, context.facts));
      return most === undefined ? [] : [[mode, most] as const];
    }),
  );
  yield* unknownPools(context.topology);
  for (const cluster of context.topology.clusters) {
    const needs = needsOf(context, cluster);
    const most = limitOf(needs, limits);
    if (most === undefined) {
      const mode = needs[0]?.mode;
      if (mode?.state === "notKnown" && !fitsAll(needs, limits)) {
        yield undecided(cluster, "agentPoolProfiles", mode.reason);
      }
      continue;
    }
    const more = missingPools(context.topology, cluster);
    const result = fit(needs, most, podCount, more);
    if (result.state === "over") {
      yield violation(cluster, "agentPoolProfiles", {
        problem: `have room for ${result.needed} pods at full scale (${showSum(needs, podsOf, showPods)}), and ${what(most)}`,
        action: `lower maxPods, or the nodes by ${overNodes(needs, result.needed - most)}`,
      });
    } else if (result.state === "open") {
      yield undecided(cluster, "agentPoolProfiles", result.reason);
    }
  }
}

/** The limit of the cluster's mode; pools with both kinds of pod subnet have the larger one. */
function limitOf(
  needs: readonly PoolNeed[],
  limits: ReadonlyMap<NetworkMode, number>,
): number | undefined {
  const found = needs.flatMap(({ mode }) => knownLimit(mode, limits) ?? []);
  return found.length === needs.length && found.length > 0 ? Math.max(...found) : undefined;
}

function knownLimit(
  mode: Value<NetworkMode>,
  limits: ReadonlyMap<NetworkMode, number>,
): number | undefined {
  return mode.state === "known" ? limits.get(mode.value) : undefined;
}

function fitsAll(needs: readonly PoolNeed[], limits: ReadonlyMap<NetworkMode, number>): boolean {
  return fit(needs, Math.min(...limits.values()), podCount).state === "fits";
}

/** How many nodes of the pool with the most pods per node make up a surplus of pods. */
function overNodes(needs: readonly PoolNeed[], pods: number): number {
  return Math.ceil(pods / Math.max(1, ...needs.map(({ least }) => least.maxPods)));
}

export function nodeCount(sizes: readonly PoolSize[]): number {
  return sum(sizes, fullScale);
}

function podCount(sizes: readonly PoolSize[]): number {
  return sum(sizes, podsOf);
}

function podsOf(size: PoolSize): number {
  return fullScale(size) * size.maxPods;
}

function showPods(size: PoolSize): string {
  return `${size.count} nodes × ${size.maxPods} pods`;
}
