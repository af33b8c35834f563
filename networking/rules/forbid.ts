import type { Entity } from "../resources/topology";
import { allOf, type Value } from "../resources/value";
import { type Breach, forbid } from "./answers";
import type { Condition } from "./conditions";
import type { Rule } from "./rule";
import { type About, clusterCheck, poolCheck, poolInClusterCheck } from "./subject";

/** A rule of one sentence: where all conditions hold, what stands at `path` is wrong. */
interface Sentence<Of extends readonly Entity[]> extends About {
  readonly when: readonly Condition[];
  readonly path: string;
  readonly value?: string;
  readonly problem: string | ((...of: Of) => string);
  readonly action: string | ((...of: Of) => string);
  readonly errorCode?: string;
}

function split<Of extends readonly Entity[]>(sentence: Sentence<Of>) {
  const { path, problem, action, value, errorCode, when, ...about } = sentence;
  return {
    about,
    holds: (entity: Entity) => allHold(when, entity),
    breach:
      (...of: Of) =>
      (): Breach => ({
        path,
        problem: typeof problem === "string" ? problem : problem(...of),
        action: typeof action === "string" ? action : action(...of),
        ...(value !== undefined && { value }),
        ...(errorCode !== undefined && { errorCode }),
      }),
  };
}

function allHold(conditions: readonly Condition[], entity: Entity): Value<boolean> {
  return allOf(...conditions.map((condition) => condition(entity)));
}

export function forbidCluster(sentence: Sentence<[cluster: Entity]>): Rule {
  const { about, holds, breach } = split(sentence);
  return clusterCheck(about, (cluster) => forbid(cluster, holds(cluster), breach(cluster)));
}

export function forbidPool(sentence: Sentence<[pool: Entity]>): Rule {
  const { about, holds, breach } = split(sentence);
  return poolCheck(about, (pool) => forbid(pool, holds(pool), breach(pool)));
}

/** The same of a pool with its cluster, for which there are conditions too. */
export function forbidPoolIn({
  inCluster,
  ...sentence
}: Sentence<[cluster: Entity, pool: Entity]> & {
  readonly inCluster: readonly Condition[];
}): Rule {
  const { about, holds, breach } = split(sentence);
  return poolInClusterCheck(
    about,
    (pool, cluster) => forbid(pool, allHold(inCluster, cluster), breach(cluster, pool)),
    holds,
  );
}
