import { type BuiltInRole, roleNames } from "../../../facts/roles";
import { ArmType } from "../../../resources/arm-resource";
import type { Link } from "../../../resources/link";
import { type Entity, labelOf, type Topology } from "../../../resources/topology";
import { isFalse, known, type Value } from "../../../resources/value";
import { onlyIf, throughLinkInside, undecided } from "../../answers";
import { type Answer, type Rule, RuleSeverity } from "../../rule";
import {
  type ControlPlaneIdentity,
  controlPlaneIdentity,
  systemAssigned,
} from "./control-plane-identity";
import { holdsRole, showRole } from "./role-assignments";

/** Something that the identity needs a role on. */
export interface RoleNeed {
  readonly role: BuiltInRole;
  /** Where the cluster names it. */
  readonly path: string;
  readonly link: Link<Entity>;
  /** Whether it is needed at all; left out where it always is. */
  readonly condition?: Value<boolean>;
}

export interface Holder {
  readonly principals: readonly Entity[];
  readonly label: string;
}

export interface RoleCheck
  extends Pick<
    Rule,
    "id" | "facts" | "title" | "description" | "remediation" | "evidence" | "url"
  > {
  readonly needsOf: (topology: Topology, cluster: Entity) => Iterable<RoleNeed>;
  /** Who needs it, where it isn't the identity of the control plane. */
  readonly holder?: (cluster: Entity) => Holder;
}

/** Why a missing assignment is certain to break the cluster. */
export const madeHere =
  "No one else can assign it in time to an identity that the program makes together with the cluster.";

/**
 * A check that an identity has the roles it needs. A missing one is a violation only where identity, target and
 * cluster are all in the program and no assignment can be meant: others can't assign a role to the identity before the
 * program makes it, and the cluster comes right after. Of what is outside nobody knows the roles.
 */
export function roleCheck({ needsOf, holder, ...fields }: RoleCheck): Rule {
  const description =
    holder === undefined ? `${fields.description} ${madeHere}` : fields.description;
  return {
    severity: RuleSeverity.high,
    subjects: [ArmType.managedCluster],
    asked: "stack",
    ...fields,
    description,
    *run({ topology }) {
      for (const cluster of topology.clusters) {
        const seen = new Set<Entity>();
        let identity: Holder | ControlPlaneIdentity | undefined;
        for (const { role, path, link, condition = known(true) } of needsOf(topology, cluster)) {
          if (isFalse(condition)) {
            continue;
          }
          identity ??= holder?.(cluster) ?? controlPlaneIdentity(topology, cluster);
          if ("reason" in identity) {
            yield undecided(cluster, identity.path, identity.reason);
            break;
          }
          const { principals, label } = identity;
          yield* onlyIf(condition, cluster, path, () =>
            throughLinkInside(link, cluster, path, function* (target) {
              if (!seen.has(target)) {
                seen.add(target);
                yield* judgeRole(topology, cluster, { principals, label }, { role, path, target });
              }
            }),
          );
        }
      }
    },
  };
}

export function* judgeRole(
  topology: Topology,
  cluster: Entity,
  { principals, label }: Holder,
  { role, path, target }: { role: BuiltInRole; path: string; target: Entity },
): Generator<Answer> {
  const holding = holdsRole(topology, principals, [role], target);
  if (holding.answer === "yes") {
    return;
  }
  if (holding.answer === "maybe") {
    yield undecided(cluster, path, holding.reason);
  } else if (target.resource.existing) {
    const reason = `the roles on ${labelOf(target)}, which exists already, aren't known here`;
    yield undecided(cluster, path, reason);
  } else if (label === systemAssigned) {
    // It gets its roles after the cluster is made, often by other hands.
    const reason = `whether ${label} gets ${roleNames[role]} on ${labelOf(target)} after the cluster is made isn't known here`;
    yield undecided(cluster, path, reason);
  } else {
    yield {
      answer: "violation",
      entity: cluster,
      property: path,
      problem: `leads to ${labelOf(target)}, on which ${label} has no ${roleNames[role]} role in this program`,
      action: `assign ${showRole(role)} to it on ${labelOf(target)}`,
    };
  }
}
