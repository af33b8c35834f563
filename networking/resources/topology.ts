import type { ArmResource } from "./arm-resource";
import { ArmType, childTypes } from "./arm-types";
import { type Entity, entityOf, inlineEntity, isRanged, type RangedEntity } from "./entity";
import { type Link, linkTo, parentId, parseArmId, targetsOf } from "./link";
import { isFilled, isOneOf, isTrue, type Value } from "./value";

export { type Entity, isRanged, labelOf, type RangedEntity } from "./entity";

/** The pools of a cluster. `complete` is false when some may be missing: `agentPoolProfiles` isn't known. */
export interface PoolsOfCluster {
  readonly pools: readonly Entity[];
  readonly complete: boolean;
}

/**
 * Clusters, pools, VNets, subnets and what they stand on, with the links between them. It is built once from the
 * resources of a program and shared by all checks; nothing in it throws, whatever the program says.
 */
export class Topology {
  readonly virtualNetworks: readonly RangedEntity[];
  readonly subnets: readonly RangedEntity[];
  readonly #entities = new Map<ArmType, Entity[]>();
  readonly #byKey = new Map<string, Entity>();
  readonly #byName = new Map<string, Entity[]>();
  readonly #byId = new Map<string, Entity>();
  readonly #parents = new Map<Entity, Link<Entity>>();
  readonly #children = new Map<Entity, Entity[]>();
  readonly #possibleChildren = new Map<Entity, Entity[]>();
  readonly #virtualNetworks = new Map<Entity, Link<RangedEntity>>();

  /** What it was built from. */
  readonly resources: readonly ArmResource[];

  constructor(resources: Iterable<ArmResource>) {
    this.resources = [...resources];
    for (const resource of this.resources) {
      this.#add(entityOf(resource));
    }
    for (const child of childTypes) {
      this.#addInlineAndLink(child);
    }
    this.virtualNetworks = this.of(ArmType.virtualNetwork).filter(isRanged);
    this.subnets = this.of(ArmType.subnet).filter(isRanged);
  }

  /** All entities of one type, inline ones included, in the order of the program. */
  of(type: ArmType): readonly Entity[] {
    return this.#entities.get(type) ?? [];
  }

  get clusters(): readonly Entity[] {
    return this.of(ArmType.managedCluster);
  }

  get pools(): readonly Entity[] {
    return this.of(ArmType.agentPool);
  }

  /** The VNet of a subnet. */
  virtualNetworkOfSubnet(subnet: Entity): Link<RangedEntity> {
    return narrow(this.parentOf(subnet), isRanged);
  }

  /** The entity that a pool, subnet, route, rule or peering belongs to. */
  parentOf(entity: Entity): Link<Entity> {
    return this.#parents.get(entity) ?? { state: "absent" };
  }

  /** The entities of `type` that certainly belong to `parent`. */
  childrenOf(parent: Entity, type: ArmType): readonly Entity[] {
    return (this.#children.get(parent) ?? []).filter((child) => child.type === type);
  }

  /** The entities of `type` that may belong to `parent` or to another one. */
  possibleChildrenOf(parent: Entity, type: ArmType): readonly Entity[] {
    return (this.#possibleChildren.get(parent) ?? []).filter((child) => child.type === type);
  }

  poolsOf(cluster: Entity): PoolsOfCluster {
    const pools = this.childrenOf(cluster, ArmType.agentPool);
    const complete =
      cluster.properties.list("agentPoolProfiles").state !== "notKnown" &&
      this.possibleChildrenOf(cluster, ArmType.agentPool).length === 0;
    return { pools, complete };
  }

  /** The subnets that certainly lie in `virtualNetwork`. */
  subnetsOf(virtualNetwork: Entity): readonly RangedEntity[] {
    return this.childrenOf(virtualNetwork, ArmType.subnet).filter(isRanged);
  }

  /**
   * The subnet of a pool's nodes (`vnetSubnetID`) or pods (`podSubnetID`). While the id isn't known, of the subnets that
   * it may come from those that Azure takes there.
   */
  subnetOf(pool: Entity, property: "vnetSubnetID" | "podSubnetID"): Link<RangedEntity> {
    const link = narrow(this.follow(pool, property, ArmType.subnet), isRanged);
    if (link.state !== "candidates") {
      return link;
    }
    const possible =
      property === "vnetSubnetID"
        ? possibleNodeSubnets(link.targets)
        : this.#possiblePodSubnets(pool, link.targets);
    return linkTo(possible, link.reason);
  }

  /**
   * The subnets of `candidates` that a pool's pods may be in. Nodes are in none that is delegated, so of the subnets that
   * the pools of a resource name, a delegated one is a pod subnet. It is this pool's where no other may name it, and
   * where the only one that isn't delegated is the nodes', which can't be a pod subnet too. Otherwise any may be meant:
   * AKS also takes a pod subnet without a delegation, and adds it.
   */
  #possiblePodSubnets(pool: Entity, candidates: readonly RangedEntity[]): readonly RangedEntity[] {
    const delegated = candidates.filter(isDelegatedToAks);
    // Of the subnets inside a VNet some may be named by nobody.
    if (delegated.length === 0 || candidates.some(({ inlineIn }) => inlineIn !== undefined)) {
      return candidates;
    }
    const { inlineIn } = pool;
    const pools =
      inlineIn === undefined
        ? [pool]
        : this.childrenOf(inlineIn, ArmType.agentPool).filter((one) => one.inlineIn === inlineIn);
    const openIn = (property: string) =>
      pools.filter(({ properties }) => properties.text(property).state === "notKnown").length;
    const isOnlyOtherForNodes =
      candidates.length - delegated.length === 1 && openIn("vnetSubnetID") > 0;
    return openIn("podSubnetID") === 1 || isOnlyOtherForNodes ? delegated : candidates;
  }

  /** The name of an entity's resource group: as written, or that of the one group of the program it comes from. */
  resourceGroupNameOf(entity: Entity): Value<string> {
    const own = resourceGroupOf(entity);
    if (own.state !== "notKnown") {
      return own;
    }
    const groups = this.#dependencies(
      entity.inlineIn ?? entity,
      "resourceGroupName",
      ArmType.resourceGroup,
    );
    const [group] = groups;
    return group !== undefined && groups.length === 1 ? group.name : own;
  }

  /**
   * The VNet of a cluster. One pool that names its subnet is enough, since all pools are in the same VNet.
   * `absent` means that AKS makes the VNet itself.
   */
  virtualNetworkOf(cluster: Entity): Link<RangedEntity> {
    const memo = this.#virtualNetworks.get(cluster);
    if (memo !== undefined) {
      return memo;
    }
    const link = this.#findVirtualNetwork(cluster);
    this.#virtualNetworks.set(cluster, link);
    return link;
  }

  /**
   * Where the id at `path` of `entity` leads: by the id when it is known, else by what the property depends on.
   */
  follow(entity: Entity, path: string, type: ArmType): Link<Entity> {
    const id = entity.properties.text(path);
    if (id.state === "absent") {
      return { state: "absent" };
    }
    if (id.state === "known") {
      return this.byId(id.value, type) ?? { state: "outside", id: id.value };
    }
    const source = entity.properties.source(path);
    const certain = source === undefined ? undefined : this.#byKey.get(source);
    if (certain?.type === type) {
      return { state: "known", target: certain };
    }
    return linkTo(this.#dependencies(entity, path, type), id.reason);
  }

  /** The resources of the program that the value at `path` of `entity` comes from, whatever their types. */
  sourcesOf(entity: Entity, path: string): readonly Entity[] {
    const certain = entity.properties.source(path);
    const [top = ""] = entity.properties.pathOf(path).split(/[.[]/);
    const keys = certain === undefined ? (entity.resource.dependencies?.[top] ?? []) : [certain];
    return keys.flatMap((key) => this.#byKey.get(key) ?? []);
  }

  /** The entity with this ARM id: by the id itself, or by the names in it where the entity has no id yet. */
  byId(id: string, type: ArmType): Link<Entity> | undefined {
    const same = this.#byId.get(id.toLowerCase());
    if (same !== undefined) {
      return same.type === type ? { state: "known", target: same } : undefined;
    }
    const parsed = parseArmId(id);
    const name = parsed?.names.at(-1);
    if (parsed?.type !== type.toLowerCase() || name === undefined) {
      return undefined;
    }
    const matches = this.#named(type, name).filter(
      (entity) =>
        fits(resourceGroupOf(entity), parsed.resourceGroup) &&
        this.#parentFits(entity, parsed.names.at(-2)),
    );
    return matches.length === 0
      ? undefined
      : linkTo(matches, `${id} fits several resources of the program`);
  }

  #add(entity: Entity): void {
    const list = this.#entities.get(entity.type);
    if (list === undefined) {
      this.#entities.set(entity.type, [entity]);
    } else {
      list.push(entity);
    }
    if (entity.inlineIn === undefined) {
      this.#byKey.set(entity.resource.key, entity);
    }
    const id = entity.properties.text("id");
    if (id.state === "known") {
      this.#byId.set(id.value.toLowerCase(), entity);
    }
    if (entity.name.state === "known") {
      push(this.#byName, nameKey(entity.type, entity.name.value), entity);
    }
  }

  #addInlineAndLink({ type, parent, list, by }: (typeof childTypes)[number]): void {
    for (const child of this.of(type)) {
      const link = this.#parentByName(child, parent, by);
      this.#parents.set(child, link);
      const home = link.state === "candidates" ? this.#possibleChildren : this.#children;
      for (const target of targetsOf(link)) {
        push(home, target, child);
      }
    }
    for (const owner of this.of(parent)) {
      const inline = owner.properties.list(list);
      const names = new Set(this.childrenOf(owner, type).map(nameOf));
      for (const properties of inline.state === "known" ? inline.value : []) {
        const child = inlineEntity(type, owner, properties);
        // What Azure answers lists every child, also those that are resources of their own.
        const name = nameOf(child);
        if (name !== undefined && names.has(name)) {
          continue;
        }
        names.add(name);
        this.#add(child);
        this.#parents.set(child, { state: "known", target: owner });
        push(this.#children, owner, child);
      }
    }
  }

  #parentByName(child: Entity, parentType: ArmType, by: string): Link<Entity> {
    const id = child.properties.text("id");
    const idOfParent = id.state === "known" ? parentId(id.value, child.type) : undefined;
    const byId = idOfParent === undefined ? undefined : this.#byId.get(idOfParent.toLowerCase());
    if (byId !== undefined) {
      return { state: "known", target: byId };
    }
    const name = child.properties.text(by);
    const depended = this.#dependencies(child, by, parentType);
    if (name.state !== "known") {
      const source = child.properties.source(by);
      const certain = source === undefined ? undefined : this.#byKey.get(source);
      return certain?.type === parentType
        ? { state: "known", target: certain }
        : linkTo(
            depended,
            name.state === "absent"
              ? `${by} isn't given`
              : `${child.properties.pathOf(by)} isn't known yet`,
          );
    }
    const group = child.properties.text("resourceGroupName");
    const named = this.#named(parentType, name.value).filter(
      (entity) => group.state !== "known" || fits(resourceGroupOf(entity), group.value),
    );
    if (named.length === 0) {
      return depended.length > 0
        ? linkTo(depended, `${by} fits several resources of the program`)
        : { state: "outside", id: name.value };
    }
    const both = named.filter((entity) => depended.includes(entity));
    return linkTo(
      both.length > 0 ? both : named,
      `${by} ${name.value} fits several resources of the program`,
    );
  }

  /** The entities of `type` that the value of a property comes from, by the graph of dependencies. */
  #dependencies(entity: Entity, path: string, type: ArmType): readonly Entity[] {
    const [top = ""] = entity.properties.pathOf(path).split(/[.[]/);
    const found: Entity[] = [];
    for (const key of entity.resource.dependencies?.[top] ?? []) {
      const source = this.#byKey.get(key);
      if (source?.type === type) {
        found.push(source);
      } else if (source !== undefined) {
        found.push(...this.childrenOf(source, type).filter((child) => child.inlineIn === source));
      }
    }
    return found;
  }

  #findVirtualNetwork(cluster: Entity): Link<RangedEntity> {
    const { pools } = this.poolsOf(cluster);
    const links = pools.flatMap((pool) =>
      (["vnetSubnetID", "podSubnetID"] as const).map((property) => this.subnetOf(pool, property)),
    );
    let undecided: Link<RangedEntity> | undefined;
    for (const link of links) {
      const found = this.#virtualNetworkBehind(link);
      if (found.state === "known" || found.state === "outside") {
        return found;
      }
      undecided = found.state === "absent" ? undecided : found;
    }
    if (
      undecided !== undefined ||
      cluster.properties.list("agentPoolProfiles").state !== "notKnown"
    ) {
      return undecided ?? { state: "absent" };
    }
    const subnets = this.#dependencies(cluster, "agentPoolProfiles", ArmType.subnet);
    return narrow(this.#commonParent(subnets, "agentPoolProfiles isn't known yet"), isRanged);
  }

  #virtualNetworkBehind(subnet: Link<RangedEntity>): Link<RangedEntity> {
    if (subnet.state === "outside") {
      const id = parentId(subnet.id, ArmType.subnet);
      const inside = id === undefined ? undefined : this.byId(id, ArmType.virtualNetwork);
      return inside === undefined
        ? { state: "outside", id: id ?? subnet.id }
        : narrow(inside, isRanged);
    }
    return subnet.state === "known" || subnet.state === "candidates"
      ? narrow(this.#commonParent(targetsOf(subnet), "its subnet isn't known yet"), isRanged)
      : subnet;
  }

  #commonParent(children: readonly Entity[], reason: string): Link<Entity> {
    const links = children.map((child) => this.parentOf(child));
    const [first] = links;
    if (links.length === 1 && first !== undefined) {
      return first;
    }
    return linkTo(links.flatMap(targetsOf), reason);
  }

  #named(type: ArmType, name: string): readonly Entity[] {
    return this.#byName.get(nameKey(type, name)) ?? [];
  }

  #parentFits(entity: Entity, name: string | undefined): boolean {
    const parents = targetsOf(this.parentOf(entity));
    return (
      name === undefined ||
      parents.length === 0 ||
      parents.some((parent) => fits(parent.name, name))
    );
  }
}

/**
 * The subnets of `candidates` that nodes may be in: Azure refuses them in a delegated one (SubnetIsDelegated). What is
 * said of the others holds for every program that Azure takes.
 */
function possibleNodeSubnets(candidates: readonly RangedEntity[]): readonly RangedEntity[] {
  const undelegated = candidates.filter(
    ({ properties }) => !isTrue(isFilled(properties.list("delegations"))),
  );
  return undelegated.length > 0 ? undelegated : candidates;
}

function isDelegatedToAks({ properties }: Entity): boolean {
  const delegations = properties.list("delegations");
  return (
    delegations.state === "known" &&
    delegations.value.some((delegation) =>
      isOneOf(delegation.text("serviceName"), ArmType.managedCluster),
    )
  );
}

function narrow<T extends Entity>(
  link: Link<Entity>,
  is: (entity: Entity) => entity is T,
): Link<T> {
  if (link.state !== "known" && link.state !== "candidates") {
    return link;
  }
  const targets = targetsOf(link).filter(is);
  return linkTo(
    targets,
    link.state === "candidates" ? link.reason : "it leads to a resource of another type",
  );
}

function resourceGroupOf(entity: Entity): Value<string> {
  const own = entity.properties.text("resourceGroupName");
  if (own.state !== "absent" || entity.inlineIn === undefined) {
    return own;
  }
  return entity.inlineIn.properties.text("resourceGroupName");
}

/** Whether a name may be `name`: it is, or nobody knows yet. */
function fits(value: Value<string>, name: string): boolean {
  return value.state !== "known" || value.value.toLowerCase() === name.toLowerCase();
}

function nameOf(entity: Entity): string | undefined {
  return entity.name.state === "known" ? entity.name.value.toLowerCase() : undefined;
}

function nameKey(type: ArmType, name: string): string {
  return `${type} ${name.toLowerCase()}`;
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) {
    map.set(key, [value]);
  } else {
    list.push(value);
  }
}
