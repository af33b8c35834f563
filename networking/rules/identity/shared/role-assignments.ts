import { type BuiltInRole, builtInRoleOf, builtInRoles, roleNames } from "../../../facts/roles";
import { addTo } from "../../../lists-by-key";
import { once } from "../../../once";
import { ArmType } from "../../../resources/arm-resource";
import { targetsOf } from "../../../resources/link";
import { type Entity, labelOf, type Topology } from "../../../resources/topology";
import { valueOr } from "../../../resources/value";

/** Whether a principal has a role: yes, no, or not known, with the reason. */
type Holding =
  | { readonly answer: "yes" }
  | { readonly answer: "no" }
  | { readonly answer: "maybe"; readonly reason: string };

const yes: Holding = { answer: "yes" };

const no: Holding = { answer: "no" };

function maybe(reason: string): Holding {
  return { answer: "maybe", reason };
}

/** The role assignments of a program by who they are for. */
interface Assignments {
  readonly byPrincipal: ReadonlyMap<Entity, readonly Entity[]>;
  /** Those that may be for anybody. */
  readonly open: readonly Entity[];
}

/**
 * Whether one of `principals` has one of `roles` (or Owner or Contributor, which include them all) on `target` or on
 * something around it: its VNet, its resource group, its subscription.
 */
export function holdsRole(
  topology: Topology,
  principals: readonly Entity[],
  roles: readonly BuiltInRole[],
  target: Entity,
): Holding {
  const { byPrincipal, open } = assignmentsOf(topology);
  let doubt: Holding | undefined;
  for (const assignment of principals.flatMap((principal) => byPrincipal.get(principal) ?? [])) {
    const reaches = covers(topology, assignment, target);
    const suffices =
      reaches.answer === "no" ? no : grants(assignment, [...roles, "contributor", "owner"]);
    if (reaches.answer === "yes" && suffices.answer === "yes") {
      return yes;
    }
    if (suffices.answer !== "no") {
      doubt ??= suffices.answer === "maybe" ? suffices : reaches;
    }
  }
  if (doubt !== undefined) {
    return doubt;
  }
  const forAnybody = open.find(
    (assignment) => covers(topology, assignment, target).answer !== "no",
  );
  return forAnybody === undefined
    ? no
    : maybe(`whom ${labelOf(forAnybody)} is for isn't known yet`);
}

/** "Network Contributor (role definition 4d97b98b-1d4f-4787-a291-c67834d212e7)" */
export function showRole(role: BuiltInRole): string {
  return `${roleNames[role]} (role definition ${builtInRoles[role]})`;
}

function grants(assignment: Entity, roles: readonly BuiltInRole[]): Holding {
  const id = assignment.properties.text("roleDefinitionId");
  if (id.state !== "known") {
    const label = labelOf(assignment);
    return maybe(id.state === "notKnown" ? `${id.reason} (${label})` : `${label} names no role`);
  }
  const role = builtInRoleOf(id.value);
  if (role === undefined) {
    return maybe(`what the role of ${labelOf(assignment)} allows isn't known here`);
  }
  return roles.includes(role) ? yes : no;
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
  const places = [
    [ArmType.userAssignedIdentity, ["principalId"]],
    [
      ArmType.managedCluster,
      ["identity.principalId", "addonProfiles.aciConnectorLinux.identity.objectId"],
    ],
  ] as const;
  for (const [type, paths] of places) {
    for (const entity of topology.of(type)) {
      for (const path of paths) {
        const id = entity.properties.text(path);
        if (id.state === "known") {
          found.set(id.value.toLowerCase(), entity);
        } else if (type === ArmType.userAssignedIdentity) {
          found.set("", entity);
        }
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
  const id = assignment.properties.text("principalId");
  const same = id.state === "known" ? byPrincipalId.get(id.value.toLowerCase()) : undefined;
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
    id.state === "known" ? !byPrincipalId.has("") : comesFromElsewhere(assignment, "principalId");
  return isAnother ? [] : undefined;
}

function covers(topology: Topology, assignment: Entity, target: Entity): Holding {
  const around = [target, ...targetsOf(topology.parentOf(target))];
  const scope = assignment.properties.text("scope");
  const byId = scope.state === "known" ? coversById(topology, scope.value, around) : "notFound";
  if (byId !== "notFound") {
    return byId;
  }
  const sources = topology.sourcesOf(assignment, "scope");
  if (sources.length === 0) {
    const isElsewhere =
      scope.state === "known"
        ? around.every(({ name }) => name.state === "known")
        : comesFromElsewhere(assignment, "scope");
    return isElsewhere ? no : maybe(`the scope of ${labelOf(assignment)} isn't known yet`);
  }
  const reached = sources.filter((source) => around.includes(source) || isGroupOf(source, around));
  if (reached.length === 0) {
    return no;
  }
  const isCertain =
    reached.length === sources.length &&
    (assignment.properties.source("scope") !== undefined ||
      !hasOtherChildren(topology, reached, around));
  return isCertain
    ? yes
    : maybe(`whether the scope of ${labelOf(assignment)} is ${labelOf(target)} isn't known yet`);
}

/** Whether a value comes only from resources that no topology has, such as a container registry. */
function comesFromElsewhere(assignment: Entity, property: string): boolean {
  return (assignment.resource.dependencies?.[property] ?? []).length > 0;
}

/** The id of a VNet may be the start of the id of any subnet that is written inside of it. */
function hasOtherChildren(
  topology: Topology,
  reached: readonly Entity[],
  around: readonly Entity[],
): boolean {
  return reached.some((source) =>
    topology
      .childrenOf(source, ArmType.subnet)
      .some((child) => child.inlineIn === source && !around.includes(child)),
  );
}

function isGroupOf(source: Entity, around: readonly Entity[]): boolean {
  return (
    source.type === ArmType.resourceGroup &&
    around.some((entity) => {
      const name = textOf(entity, "resourceGroupName");
      const from = entity.resource.dependencies?.resourceGroupName ?? [];
      return (
        from.includes(source.resource.key) ||
        entity.properties.source("resourceGroupName") === source.resource.key ||
        (name !== undefined && name === valueOr(source.name, undefined)?.toLowerCase())
      );
    })
  );
}

const groupId = /^\/subscriptions\/([^/]+)(?:\/resourcegroups\/([^/]+))?\/?$/;

function coversById(
  topology: Topology,
  scope: string,
  around: readonly Entity[],
): Holding | "notFound" {
  const isAround = around.some((entity) => {
    const link = topology.byId(scope, entity.type);
    return link?.state === "known" && link.target === entity;
  });
  // A management group, or everything, is around any subscription.
  if (isAround || scope === "/" || /^\/providers\/Microsoft\.Management\//i.test(scope)) {
    return yes;
  }
  const mayBe = around.find((entity) => {
    const link = topology.byId(scope, entity.type);
    return link !== undefined && targetsOf(link).includes(entity);
  });
  if (mayBe !== undefined) {
    return maybe(`whether ${scope} is ${labelOf(mayBe)} isn't known yet`);
  }
  const [, subscription, group] = groupId.exec(scope.toLowerCase()) ?? [];
  if (subscription === undefined) {
    return "notFound";
  }
  const ids = around.flatMap((entity) => textOf(entity, "id") ?? []);
  const isInside = ids.some((id) => id.startsWith(`/subscriptions/${subscription}/`));
  if (ids.length > 0 && !isInside) {
    return no;
  }
  if (group === undefined) {
    return isInside ? yes : maybe(`whether ${scope} is the program's subscription isn't known yet`);
  }
  const groups = around.flatMap((entity) => textOf(entity, "resourceGroupName") ?? []);
  if (groups.length === 0) {
    return maybe(`whether ${scope} is the resource group of the target isn't known yet`);
  }
  return groups.includes(group) ? yes : no;
}

function textOf(entity: Entity, path: string): string | undefined {
  return valueOr(entity.properties.text(path), undefined)?.toLowerCase();
}
