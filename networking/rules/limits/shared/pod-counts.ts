import { sum } from "../../../capacity/addresses";
import { fullScale, type PoolSize } from "../../../capacity/pools";
import { missingPools } from "../../../cluster/cluster-subnets";
import { needsOf, type PoolNeed } from "../../../cluster/pool-need";
import type { Facts } from "../../../facts/editions";
import type { Fact } from "../../../facts/fact";
import { allModes, limitsOf, type ModeLimits, type NetworkMode } from "../../../network-modes";
import type { Entity } from "../../../resources/topology";
import { isOneOf, valueOr } from "../../../resources/value";
import { type Breach, openPools, openQuestion, undecided, violation } from "../../answers";
import type { Rule, RuleContext } from "../../rule";
import { type About, clusterCheck } from "../../subject";
import { type Fit, fit, fitNodes, judgeFit, showSum } from "./fit";

/** How a cluster compares with the numbers of nodes and pods that a setting works up to. */
interface Scale {
  readonly nodes: number;
  readonly pods: number;
  readonly byNodes: Fit;
  readonly byPods: Fit;
  /** Why it isn't known whether it is within them. */
  readonly open: string | undefined;
}

/** A check of clusters that have `setting` at `value` by their scale: what is wrong, or why that isn't known. */
export function scaleCheck(
  {
    setting,
    value,
    upTo,
    ...about
  }: About & {
    readonly setting: string;
    readonly value: string;
    readonly upTo: (facts: Facts) => Pick<Scale, "nodes" | "pods">;
  },
  judge: (
    scale: Scale,
    cluster: Entity,
    context: RuleContext,
  ) => Omit<Breach, "path"> | string | undefined,
): Rule {
  return clusterCheck({ asked: "stack", ...about }, function* (cluster, context) {
    const found = cluster.properties.text(setting);
    yield* openQuestion(cluster, found);
    if (!isOneOf(found, value)) {
      return;
    }
    const { nodes, pods } = upTo(context.facts);
    const byNodes = fitNodes(context, cluster, nodes);
    const byPods = fitPods(context, cluster, pods);
    const open = [byNodes, byPods].find((result) => result.state === "open")?.reason;
    const said = judge({ nodes, pods, byNodes, byPods, open }, cluster, context);
    if (typeof said === "string") {
      yield undecided(cluster, setting, said);
    } else if (said !== undefined) {
      yield violation(cluster, setting, { value: valueOr(found, value), ...said });
    }
  });
}

/** A check of the pods that clusters have room for, by the limit of their network mode. */
export function podCountCheck({
  limit,
  what,
  ...about
}: About & {
  readonly limit: (limits: ModeLimits) => Fact<number> | undefined;
  readonly what: (most: number) => string;
}): Rule {
  return clusterCheck({ asked: "stack", ...about }, function* (cluster, context) {
    const { topology, facts } = context;
    yield* openPools(topology, cluster);
    const needs = needsOf(context, cluster);
    const limitOf = (mode: NetworkMode) => limit(limitsOf(mode, facts))?.value ?? [];
    const limits = needs.flatMap(({ mode }) => (mode.state === "known" ? limitOf(mode.value) : []));
    if (limits.length < needs.length || limits.length === 0) {
      const mode = needs[0]?.mode;
      if (mode?.state === "notKnown") {
        const least = Math.min(...allModes.flatMap(limitOf));
        if (fit(needs, least, podCount).state !== "fits") {
          yield undecided(cluster, "agentPoolProfiles", mode.reason);
        }
      }
      return;
    }
    // Pools with both kinds of pod subnet have the larger one.
    const most = Math.max(...limits);
    const result = fitPods(context, cluster, most);
    yield* judgeFit(result, cluster, "agentPoolProfiles", (needed) => ({
      problem: `have room for ${needed} pods at full scale (${showSum(needs, podsOf, showPods)}), and ${what(most)}`,
      action: `lower maxPods, or the nodes by ${overNodes(needs, needed - most)}`,
    }));
  });
}

/** How many nodes of the pool with the most pods per node make up a surplus of pods. */
function overNodes(needs: readonly PoolNeed[], pods: number): number {
  return Math.ceil(pods / Math.max(1, ...needs.map(({ least }) => least.maxPods)));
}

/** Compares the pods that a cluster has room for at full scale with the most that it may have. */
function fitPods(context: RuleContext, cluster: Entity, most: number): Fit {
  return fit(needsOf(context, cluster), most, podCount, missingPools(context.topology, cluster));
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
