import { type BuiltInRole, roleNames } from "../../../facts/roles";
import { ArmType } from "../../../resources/arm-resource";
import { type Link, targetsOf } from "../../../resources/link";
import { type Entity, labelOf, type Topology } from "../../../resources/topology";
import { isTrue, known, type Value } from "../../../resources/value";
import { violation } from "../../answers";
import type { Answer, Rule } from "../../rule";
import { type About, check } from "../../subject";
import { controlPlaneIdentity, systemAssigned } from "./control-plane-identity";
import { assignmentsOf, holdsRole, showRole } from "./role-assignments";

/** Something that the identity needs a role on. */
interface RoleNeed {
  readonly role: BuiltInRole;
  /** Other roles that are enough, besides Owner and Contributor. */
  readonly orRoles?: readonly BuiltInRole[];
  /** Where the cluster names it. */
  readonly path: string;
  readonly link: Link<Entity>;
  /** Whether it is needed at all; left out where it always is. */
  readonly condition?: Value<boolean>;
}

interface Holder {
  readonly principals: readonly Entity[];
  readonly label: string;
}

interface RoleCheck extends About {
  readonly needsOf: (topology: Topology, cluster: Entity) => Iterable<RoleNeed>;
  /** Who needs it, where it isn't the identity of the control plane. */
  readonly holder?: (cluster: Entity) => Holder;
  /** The code with which Azure refuses the cluster. */
  readonly errorCode?: string;
}

/**
 * A check that an identity has the roles it needs. Roles come in many ways: of a wider scope, by a group, from another
 * program, by hand. So it speaks only where this program looks after the roles of that identity: where it gives it one
 * elsewhere, or makes both the identity and what it needs a role on. Otherwise it is silent.
 */
export function roleCheck({ needsOf, holder, errorCode, ...fields }: RoleCheck): Rule {
  return check({ severity: "high", ...fields }, function* ({ topology }) {
    if (topology.of(ArmType.accessElsewhere).length > 0) {
      return;
    }
    for (const cluster of topology.clusters) {
      const seen = new Set<Entity>();
      for (const need of needsOf(topology, cluster)) {
        const { link, condition = known(true) } = need;
        const identity = holder?.(cluster) ?? controlPlaneIdentity(topology, cluster);
        // Where the graph leaves several, all of them must lack the role.
        const targets = targetsOf(link);
        const [first] = targets;
        if (first === undefined || !isTrue(condition) || "reason" in identity || seen.has(first)) {
          continue;
        }
        if (targets.every((target) => lacksRole(topology, identity, need, target))) {
          targets.forEach((target) => {
            seen.add(target);
          });
          yield missingRole(cluster, identity, need, targets, errorCode);
        }
      }
    }
  });
}

function lacksRole(
  topology: Topology,
  { principals, label }: Holder,
  { role, orRoles = [] }: RoleNeed,
  target: Entity,
): boolean {
  // A system-assigned identity gets its roles after the cluster is made, often by other hands.
  if (label === systemAssigned) {
    return false;
  }
  const { byPrincipal } = assignmentsOf(topology);
  const isGivenRoles = principals.some((principal) => byPrincipal.has(principal));
  return (
    (isGivenRoles || !target.resource.existing) &&
    holdsRole(topology, principals, [role, ...orRoles], target).answer === "no"
  );
}

function missingRole(
  cluster: Entity,
  { label }: Holder,
  { role, path }: RoleNeed,
  targets: readonly Entity[],
  errorCode: string | undefined,
): Answer {
  const what = targets.map(labelOf).join(" or ");
  return violation(cluster, path, {
    problem: `uses ${what}, on which ${label} has no ${roleNames[role]} role in this program`,
    action: `assign ${showRole(role)} to it on ${what}`,
    errorCode,
  });
}
