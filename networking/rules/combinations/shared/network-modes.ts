import { supportOf } from "../../../cluster/cluster-settings";
import type { Feature } from "../../../network-modes";
import type { Entity } from "../../../resources/topology";
import { allOf, is, isFalse, type Value } from "../../../resources/value";
import { forbid } from "../../answers";
import type { Rule } from "../../rule";
import { type About, clusterCheck, ofPools } from "../../subject";

/** A feature of a cluster that its network mode must support: the mode table decides. */
interface ModeRule extends About {
  readonly feature: Feature;
  /** Whether the cluster has the feature. */
  readonly has: (cluster: Entity) => Value<boolean>;
  /** The property that says so. */
  readonly path: (cluster: Entity) => string;
  /** How to do without. */
  readonly without: string;
}

export function modeCheck({ feature, has, path, without, ...about }: ModeRule): Rule {
  return clusterCheck(
    { asked: "stack", subjects: ofPools, ...about },
    function* (cluster, context) {
      if (isFalse(has(cluster))) {
        return;
      }
      const { refused, mode, instead } = supportOf(feature, context, cluster);
      yield* forbid(cluster, allOf(has(cluster), refused), {
        path: path(cluster),
        problem: `isn't supported with ${mode}`,
        action: `${without}, or use a mode that supports it${instead}`,
      });
    },
  );
}

export function isAvailabilitySet(pool: Entity): Value<boolean> {
  return is(pool.properties.text("type"), "AvailabilitySet");
}
