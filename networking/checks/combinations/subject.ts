import { ArmType } from "../../topology/arm-resource";
import type { Entity } from "../../topology/topology";
import { isFalse, known, type Value } from "../../topology/value";
import { throughLink, unknownPools } from "../answers";
import { type Answer, type Check, type CheckContext, CheckSeverity, Enforcement } from "../check";

/** What a check says of itself. Unless it says otherwise, Azure refuses what it finds. */
export interface About
  extends Pick<Check, "id" | "facts" | "title" | "description" | "remediation" | "url"> {
  readonly severity?: Check["severity"];
  readonly enforcement?: Check["enforcement"];
  readonly needs?: Check["needs"];
  readonly subjects?: Check["subjects"];
}

function check(about: About, rest: Pick<Check, "subjects" | "needs" | "run">): Check {
  return {
    severity: CheckSeverity.critical,
    enforcement: Enforcement.mandatory,
    ...rest,
    ...about,
  };
}

/** A check of each cluster, which decides it alone unless `needs` says otherwise. */
export function clusterCheck(
  about: About,
  judge: (cluster: Entity, context: CheckContext) => Iterable<Answer>,
): Check {
  return check(about, {
    subjects: [ArmType.managedCluster],
    needs: "resource",
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
  judge: (pool: Entity, context: CheckContext) => Iterable<Answer>,
): Check {
  return check(about, {
    subjects: [ArmType.managedCluster, ArmType.agentPool],
    needs: "resource",
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
  judge: (pool: Entity, cluster: Entity, context: CheckContext) => Iterable<Answer>,
  concerns: (pool: Entity) => Value<boolean> = () => known(true),
): Check {
  return check(about, {
    subjects: [ArmType.managedCluster, ArmType.agentPool],
    needs: "stack",
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
  about: About & Pick<Check, "subjects">,
  run: (context: CheckContext) => Iterable<Answer>,
): Check {
  return check(about, { subjects: about.subjects, needs: "stack", run });
}
