import { type BuiltInRole, builtInRoles, roleNames } from "../../../facts/roles";
import { ArmType } from "../../../resources/arm-resource";
import { type Link, targetsOf } from "../../../resources/link";
import { type Entity, labelOf, type Topology } from "../../../resources/topology";
import { violation } from "../../answers";
import type { Rule } from "../../rule";
import { type About, check } from "../../subject";
import { controlPlaneIdentity, type Holder } from "./control-plane-identity";
import { assignmentsOf, mayHoldRole } from "./role-assignments";

/** Something that the identity needs the role on, and where the cluster names it. */
interface RoleNeed {
  readonly path: string;
  readonly link: Link<Entity>;
}

interface RoleCheck extends About {
  /** Default: Network Contributor. */
  readonly role?: BuiltInRole;
  /** Other roles that are enough, besides Owner and Contributor. */
  readonly orRoles?: readonly BuiltInRole[];
  readonly needsOf: (topology: Topology, cluster: Entity) => Iterable<RoleNeed>;
  /** Who needs it, where it isn't the identity of the control plane. */
  readonly holder?: (topology: Topology, cluster: Entity) => Holder | undefined;
  /** The code with which Azure refuses the cluster. */
  readonly errorCode?: string;
}

/**
 * A check that an identity has the roles it needs. Roles come in many ways: of a wider scope, by a group, from another
 * program, by hand. So it speaks only where this program looks after the roles of that identity: where it gives it one
 * elsewhere, or makes both the identity and what it needs a role on. Otherwise it is silent.
 */
export function roleCheck({
  role = "networkContributor",
  orRoles = [],
  needsOf,
  holder = controlPlaneIdentity,
  errorCode,
  ...fields
}: RoleCheck): Rule {
  const lacksRole = (topology: Topology, principals: readonly Entity[], target: Entity) =>
    (!target.resource.existing ||
      principals.some((principal) => assignmentsOf(topology).byPrincipal.has(principal))) &&
    !mayHoldRole(topology, principals, [role, ...orRoles], target);
  return check({ severity: "high", ...fields }, function* ({ topology }) {
    if (topology.of(ArmType.accessElsewhere).length > 0) {
      return;
    }
    for (const cluster of topology.clusters) {
      const seen = new Set<Entity>();
      for (const { path, link } of needsOf(topology, cluster)) {
        // Where the graph leaves several, all of them must lack the role.
        const targets = targetsOf(link);
        const [first] = targets;
        if (first === undefined || seen.has(first)) {
          continue;
        }
        const identity = holder(topology, cluster);
        if (
          identity !== undefined &&
          targets.every((target) => lacksRole(topology, identity.principals, target))
        ) {
          targets.forEach((target) => {
            seen.add(target);
          });
          const what = targets.map(labelOf).join(" or ");
          yield violation(cluster, path, {
            problem: `uses ${what}, on which ${identity.label} has no ${roleNames[role]} role in this program`,
            action: `assign ${roleNames[role]} (role definition ${builtInRoles[role]}) to it on ${what}`,
            errorCode,
          });
        }
      }
    }
  });
}
