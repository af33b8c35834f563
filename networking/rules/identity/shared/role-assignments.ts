import { type BuiltInRole, builtInRoleOf } from "../../../facts/roles";
import { addTo } from "../../../lists-by-key";
import { once } from "../../../once";
import { ArmType } from "../../../resources/arm-resource";
import { targetsOf } from "../../../resources/link";
import type { Entity, Topology } from "../../../resources/topology";
import { valueOr } from "../../../resources/value";

/** The role assignments of a program by who they are for. */
interface Assignments {
  readonly byPrincipal: ReadonlyMap<Entity, readonly Entity[]>;
  /** Those that may be for anybody. */
  readonly open: readonly Entity[];
}

/**
 * Whether one of `principals` has, or may have, one of `roles` (or Owner or Contributor, which include them all) on
 * `target` or on something around it: its VNet, its resource group, its subscription.
 */
export function mayHoldRole(
  topology: Topology,
  principals: readonly Entity[],
  roles: readonly BuiltInRole[],
  target: Entity,
): boolean {
  const { byPrincipal, open } = assignmentsOf(topology);
  const own = principals.flatMap((principal) => byPrincipal.get(principal) ?? []);
  return [...own.filter((assignment) => mayGrant(assignment, roles)), ...open].some((assignment) =>
    mayCover(topology, assignment, target),
  );
}

function mayGrant({ properties }: Entity, roles: readonly BuiltInRole[]): boolean {
  const role = builtInRoleOf(valueOr(properties.text("roleDefinitionId"), ""));
  return role === undefined || [...roles, "contributor", "owner"].includes(role);
}

export const assignmentsOf = once((topology: Topology): Assignments => {
  const byPrincipal = new Map<Entity, Entity[]>();
  const open: Entity[] = [];
  const byPrincipalId = principalIds(topology);
  for (const assignment of topology.of(ArmType.roleAssignment)) {
    const principals = principalsOf(topology, assignment, byPrincipalId);
    for (const principal of principals ?? []) {
      addTo(byPrincipal, principal, assignment);
    }
    if (principals === undefined) {
      open.push(assignment);
    }
  }
  return { byPrincipal, open };
});

/** The identities of the program by the id that Azure gave them; those that have none yet are under "". */
function principalIds(topology: Topology): ReadonlyMap<string, Entity> {
  const found = new Map<string, Entity>();
  for (const identity of topology.of(ArmType.userAssignedIdentity)) {
    found.set(textOf(identity, "principalId") ?? "", identity);
  }
  for (const cluster of topology.clusters) {
    for (const path of [
      "identity.principalId",
      "addonProfiles.aciConnectorLinux.identity.objectId",
    ]) {
      const id = textOf(cluster, path);
      if (id !== undefined) {
        found.set(id, cluster);
      }
    }
  }
  return found;
}

/** Whom an assignment is for: none of the program's identities, some of them, or (undefined) anybody. */
function principalsOf(
  topology: Topology,
  assignment: Entity,
  byPrincipalId: ReadonlyMap<string, Entity>,
): readonly Entity[] | undefined {
  const id = textOf(assignment, "principalId");
  const same = id === undefined ? undefined : byPrincipalId.get(id);
  if (same !== undefined) {
    return [same];
  }
  const sources = topology
    .sourcesOf(assignment, "principalId")
    .filter(({ type }) => type === ArmType.userAssignedIdentity || type === ArmType.managedCluster);
  if (sources.length > 0) {
    return sources;
  }
  // A known id belongs to another principal if all ids of this one are known.
  const isAnother =
    id === undefined ? comesFromElsewhere(assignment, "principalId") : !byPrincipalId.has("");
  return isAnother ? [] : undefined;
}

function mayCover(topology: Topology, assignment: Entity, target: Entity): boolean {
  const around = [target, ...targetsOf(topology.parentOf(target))];
  const scope = assignment.properties.text("scope");
  const byId = scope.state === "known" ? mayCoverById(topology, scope.value, around) : undefined;
  if (byId !== undefined) {
    return byId;
  }
  const sources = topology.sourcesOf(assignment, "scope");
  if (sources.length > 0) {
    return sources.some((source) => around.includes(source) || isGroupOf(source, around));
  }
  return scope.state === "known"
    ? around.some(({ name }) => name.state !== "known")
    : !comesFromElsewhere(assignment, "scope");
}

/** Whether a value comes only from resources that no topology has, such as a container registry. */
function comesFromElsewhere(assignment: Entity, property: string): boolean {
  return (assignment.resource.dependencies?.[property] ?? []).length > 0;
}

function isGroupOf({ type, resource, name }: Entity, around: readonly Entity[]): boolean {
  return (
    type === ArmType.resourceGroup &&
    around.some((entity) => {
      const group = textOf(entity, "resourceGroupName");
      return (
        entity.resource.dependencies?.resourceGroupName?.includes(resource.key) ||
        entity.properties.source("resourceGroupName") === resource.key ||
        (group !== undefined && group === valueOr(name, undefined)?.toLowerCase())
      );
    })
  );
}

const groupId = /^\/subscriptions\/([^/]+)(?:\/resourcegroups\/([^/]+))?\/?$/;

/** Undefined for the id of something else. */
function mayCoverById(
  topology: Topology,
  scope: string,
  around: readonly Entity[],
): boolean | undefined {
  const mayBeAround = around.some((entity) =>
    targetsOf(topology.byId(scope, entity.type) ?? { state: "absent" }).includes(entity),
  );
  // A management group, or everything, is around any subscription.
  if (mayBeAround || scope === "/" || /^\/providers\/Microsoft\.Management\//i.test(scope)) {
    return true;
  }
  const [, subscription, group] = groupId.exec(scope.toLowerCase()) ?? [];
  if (subscription === undefined) {
    return undefined;
  }
  const ids = around.flatMap((entity) => textOf(entity, "id") ?? []);
  if (ids.length > 0 && !ids.some((id) => id.startsWith(`/subscriptions/${subscription}/`))) {
    return false;
  }
  const groups = around.flatMap((entity) => textOf(entity, "resourceGroupName") ?? []);
  return group === undefined || groups.length === 0 || groups.includes(group);
}

function textOf({ properties }: Entity, path: string): string | undefined {
  return valueOr(properties.text(path), undefined)?.toLowerCase();
}
