import { type Facts, parseNodeAmount } from "@aks-networking/networking";
import { type ArgProblem, pathOf, problemAt } from "../args/read-args";
import type { ClusterArgs } from "./cluster-args";
import type { ModeSettings } from "./mode-settings";
import { type NodePoolArgs, nodeCounts } from "./node-pools";

/** What is wrong with the numbers of nodes and pods, in the names of the args. */
export function poolProblems(args: ClusterArgs, mode: ModeSettings, facts: Facts): ArgProblem[] {
  const { systemPool = {} } = args;
  const pools: [string, NodePoolArgs, number][] = [
    ["systemPool", systemPool, 1],
    ...Object.entries(mode.userPools ?? {}).map(([name, pool]): [string, NodePoolArgs, number] => [
      pathOf("userPools", name).replace(/^userPools\.(\w+)$/, 'userPools["$1"]'),
      pool,
      0,
    ]),
  ];
  const system = systemPool.name ?? "system";
  const taken = mode.userPools?.[system] !== undefined;
  return [
    ...(taken
      ? [
          problemAt(
            `userPools[${JSON.stringify(system)}]`,
            "has the name of the system pool; use another name for one of the two.",
          ),
        ]
      : []),
    ...numberProblems("", { maxNodes: args.maxNodes, maxPods: args.maxPods }, 1, facts),
    ...surgeProblems(args),
    ...pools.flatMap(([path, pool, fewest]) => [
      ...numberProblems(path, { ...pool }, fewest, facts),
      ...scalingProblems(path, pool),
    ]),
  ];
}

/** That of a pool is judged with the pool; that of the cluster is for planning alone. */
function surgeProblems({ maxSurge }: ClusterArgs): ArgProblem[] {
  return maxSurge === undefined || parseNodeAmount(maxSurge).ok
    ? []
    : [
        problemAt(
          "maxSurge",
          `${JSON.stringify(maxSurge)} is neither a number of nodes such as 1 nor a percentage such as 33%; use 33%.`,
        ),
      ];
}

/** Numbers that can't be numbers of nodes and pods. */
function numberProblems(
  parent: string,
  { maxNodes, count, minCount, maxCount, maxPods }: Partial<Record<string, unknown>>,
  fewest: number,
  facts: Facts,
): ArgProblem[] {
  const mostNodes = facts.maxNodesPool.value;
  const { min, max } = facts.maxPods.value;
  const limits: [string, unknown, number, number?][] = [
    ["maxNodes", maxNodes, 1],
    ["count", count, fewest, mostNodes],
    ["minCount", minCount, fewest, mostNodes],
    ["maxCount", maxCount, 1, mostNodes],
    ["maxPods", maxPods, min, max],
  ];
  return limits.flatMap(([property, value, low, high]): ArgProblem | ArgProblem[] => {
    if (typeof value !== "number" || (value >= low && value <= (high ?? value))) {
      return [];
    }
    const range = high === undefined ? `must be ${low} or more` : `must be from ${low} to ${high}`;
    const near = value < low ? low : high;
    return problemAt(pathOf(parent, property), `${value} ${range}; use ${near}, for example.`);
  });
}

/** Counts of an autoscaled pool that contradict each other. */
function scalingProblems(path: string, { count, minCount, maxCount }: NodePoolArgs): ArgProblem[] {
  const problem = (property: string, about: string) => [problemAt(`${path}.${property}`, about)];
  if (maxCount === undefined) {
    return minCount === undefined
      ? []
      : problem(
          "minCount",
          `${minCount} is set without maxCount, so the pool does not scale by itself; set maxCount, or set count instead of minCount.`,
        );
  }
  if (minCount !== undefined && minCount > maxCount) {
    return problem(
      "minCount",
      `${minCount} is more than maxCount ${maxCount}; use at most ${maxCount}.`,
    );
  }
  const { count: start } = nodeCounts({ count, minCount, maxCount });
  if (start > maxCount) {
    return problem("count", `${start} is more than maxCount ${maxCount}; use at most ${maxCount}.`);
  }
  if (minCount !== undefined && start < minCount) {
    return problem(
      "count",
      `${start} is less than minCount ${minCount}; use at least ${minCount}.`,
    );
  }
  return [];
}
