import { ArmType } from "../resources/arm-resource";
import type { Entity } from "../resources/topology";
import { isFalse, known, type Value } from "../resources/value";
import { throughLink, unknownPools } from "./answers";
import { type Answer, type Rule, type RuleContext, RuleSeverity } from "./rule";

/** What a check says of itself. Unless it says otherwise, Azure refuses what it finds. */
export interface About
  extends Pick<
    Rule,
    "id" | "facts" | "title" | "description" | "remediation" | "evidence" | "url"
  > {
  readonly severity?: Rule["severity"];
  readonly asked?: Rule["asked"];
  readonly subjects?: Rule["subjects"];
}

function check(about: About, rest: Pick<Rule, "subjects" | "asked" | "run">): Rule {
  return {
    severity: RuleSeverity.critical,
    ...rest,
    ...about,
  };
}

/** A check of each cluster, which decides it alone unless `needs` says otherwise. */
export function clusterCheck(
  about: About,
  judge: (cluster: Entity, context: RuleContext) => Iterable<Answer>,
): Rule {
  return check(about, {
    subjects: [ArmType.managedCluster],
    asked: "resource",
    *run(context) {
      for (const cluster of context.topology.clusters) {
        yield* judge(cluster, context);
      }
    },
  });
}

/** A check of each pool that the pool alone decides. */
export function poolCheck(
  about: About,
  judge: (pool: Entity, context: RuleContext) => Iterable<Answer>,
): Rule {
  return check(about, {
    subjects: [ArmType.managedCluster, ArmType.agentPool],
    asked: "resource",
    *run(context) {
      yield* unknownPools(context.topology);
      for (const pool of context.topology.pools) {
        yield* judge(pool, context);
      }
    },
  });
}

/** A check of each pool with its cluster. Pools that `concerns` leaves out aren't asked for theirs. */
export function poolInClusterCheck(
  about: About,
  judge: (pool: Entity, cluster: Entity, context: RuleContext) => Iterable<Answer>,
  concerns: (pool: Entity) => Value<boolean> = () => known(true),
): Rule {
  return check(about, {
    subjects: [ArmType.managedCluster, ArmType.agentPool],
    asked: "stack",
    *run(context) {
      yield* unknownPools(context.topology);
      for (const pool of context.topology.pools) {
        if (!isFalse(concerns(pool))) {
          const link = context.topology.parentOf(pool);
          yield* throughLink(link, pool, pool.properties.pathOf("resourceName"), (cluster) =>
            judge(pool, cluster, context),
          );
        }
      }
    },
  });
}

/** A check that looks at several resources in a way of its own. */
export function stackCheck(
  about: About & Pick<Rule, "subjects">,
  run: (context: RuleContext) => Iterable<Answer>,
): Rule {
  return check(about, { subjects: about.subjects, asked: "stack", run });
}
