import type { Entity } from "../resources/topology";
import { allOf, type Value } from "../resources/value";
import { type Breach, forbid } from "./answers";
import type { Condition } from "./conditions";
import type { Rule, RuleContext } from "./rule";
import { type About, clusterCheck, poolCheck, poolInClusterCheck } from "./subject";

/** A text, or how to make it of what is judged. */
type Said<Of extends readonly unknown[]> = string | ((...of: Of) => string);

/** A rule of one sentence: where all conditions hold, what stands at `path` is wrong. */
interface Sentence<Of extends readonly unknown[]> extends About {
  readonly when: readonly Condition[];
  readonly path: Said<Of>;
  readonly value?: string;
  readonly problem: Said<Of>;
  readonly action: Said<Of>;
  readonly errorCode?: Said<Of>;
}

function split<Of extends readonly unknown[]>(sentence: Sentence<Of>) {
  const { path, problem, action, value, errorCode, when, ...about } = sentence;
  return {
    about,
    holds: (entity: Entity, context: RuleContext) =>
      allOf(...when.map((condition) => condition(entity, context))),
    breach:
      (...of: Of) =>
      (): Breach => ({
        path: say(path, of),
        problem: say(problem, of),
        action: say(action, of),
        ...(value !== undefined && { value }),
        ...(errorCode !== undefined && { errorCode: say(errorCode, of) }),
      }),
  };
}

function say<Of extends readonly unknown[]>(said: Said<Of>, of: Of): string {
  return typeof said === "string" ? said : said(...of);
}

function sentencesOf(checkEach: typeof clusterCheck) {
  return (sentence: Sentence<[entity: Entity, context: RuleContext]>): Rule => {
    const { about, holds, breach } = split(sentence);
    return checkEach(about, (entity, context) =>
      forbid(entity, holds(entity, context), breach(entity, context)),
    );
  };
}

export const forbidCluster = sentencesOf(clusterCheck);

export const forbidPool = sentencesOf(poolCheck);

/**
 * The same of a pool with its cluster, for which there are conditions too. They may ask the pool beside it; pools for
 * which `when` doesn't hold aren't asked for their cluster.
 */
export function forbidPoolIn({
  inCluster,
  ...sentence
}: Sentence<[cluster: Entity, pool: Entity, context: RuleContext]> & {
  readonly inCluster: readonly ((
    cluster: Entity,
    context: RuleContext,
    pool: Entity,
  ) => Value<boolean>)[];
}): Rule {
  const { about, holds, breach } = split(sentence);
  return poolInClusterCheck(
    about,
    (pool, cluster, context) =>
      forbid(
        pool,
        allOf(...inCluster.map((condition) => condition(cluster, context, pool))),
        breach(cluster, pool, context),
      ),
    holds,
  );
}
