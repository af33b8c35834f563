import { addTo } from "../lists-by-key";
import type { ArmResource } from "./arm-resource";
import { ArmType, childTypes } from "./arm-types";
import {
  type Entity,
  entityOf,
  inlineEntity,
  isRanged,
  labelOf,
  type RangedEntity,
} from "./entity";
import { type ArmId, type Link, linkTo, parentId, parseArmId, seenOf, targetsOf } from "./link";
import { choose, narrow } from "./narrowed";
import { compareNames, Match, type Place, placeIn, unseenNetwork, worst } from "./place";
import { possibleNodeSubnets, possiblePodSubnets } from "./subnets-of-pool";
import type { Value } from "./value";

export { type Entity, isRanged, labelOf, type RangedEntity } from "./entity";

/** The pools of a cluster. `complete` is false when some may be missing: `agentPoolProfiles` isn't known. */
export interface PoolsOfCluster {
  readonly pools: readonly Entity[];
  readonly complete: boolean;
}

/** Where a pool names the subnets of its nodes and of its pods. */
export const poolSubnetPaths = ["vnetSubnetID", "podSubnetID"] as const;

/** Where a cluster names the subnets of hosted system nodes and of what node auto-provisioning makes. */
export const hostedSubnets = [
  "hostedSystemProfile.nodeSubnetID",
  "hostedSystemProfile.systemNodeSubnetID",
] as const;

/**
 * Clusters, pools, VNets, subnets and what they stand on, with the links between them. It is built once from the
 * resources of a program and shared by all checks; nothing in it throws, whatever the program says.
 */
export class Topology {
  /** All VNets, also those outside the program of which it has subnets: nothing but these is known of them. */
  readonly virtualNetworks: readonly RangedEntity[];
  readonly subnets: readonly RangedEntity[];
  readonly #entities = new Map<ArmType, Entity[]>();
  readonly #byKey = new Map<string, Entity>();
  readonly #byName = new Map<string, Entity[]>();
  readonly #byId = new Map<string, Entity>();
  readonly #parents = new Map<Entity, Link<Entity>>();
  readonly #children = new Map<Entity, Entity[]>();
  readonly #possibleChildren = new Map<Entity, Entity[]>();
  readonly #pools = new Map<Entity, PoolsOfCluster>();
  readonly #virtualNetworks = new Map<Entity, Link<RangedEntity>>();
  /** Entities of one name by the name of what they are in; under "" those of which that isn't known. */
  readonly #byOwner = new Map<string, Map<string, Entity[]>>();
  readonly #places = new Map<Entity, Place>();
  readonly #followed = new Map<Entity, Map<string, Link<Entity>>>();
  /** Whether all parents are known: what is found from then on stays as it is. */
  readonly #isLinked: boolean = false;
  /** VNets that aren't in the program and have subnets that are. */
  readonly #unseen: { key: string; subscription: string | undefined; network: RangedEntity }[] = [];

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
    this.#isLinked = true;
    this.virtualNetworks = [
      ...this.of(ArmType.virtualNetwork).filter(isRanged),
      ...this.#unseen.map(({ network }) => network),
    ];
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
    const memo = this.#pools.get(cluster);
    if (memo !== undefined) {
      return memo;
    }
    const pools = this.childrenOf(cluster, ArmType.agentPool);
    const complete =
      cluster.properties.list("agentPoolProfiles").state !== "notKnown" &&
      this.possibleChildrenOf(cluster, ArmType.agentPool).length === 0;
    const found = { pools, complete };
    if (this.#isLinked) {
      this.#pools.set(cluster, found);
    }
    return found;
  }

  /** The subnets that certainly lie in `virtualNetwork`. */
  subnetsOf(virtualNetwork: Entity): readonly RangedEntity[] {
    return this.childrenOf(virtualNetwork, ArmType.subnet).filter(isRanged);
  }

  /**
   * The subnet of a pool's nodes (`vnetSubnetID`) or pods (`podSubnetID`). While the id isn't known, of the subnets that
   * it may come from those that Azure accepts there.
   */
  subnetOf(pool: Entity, property: "vnetSubnetID" | "podSubnetID"): Link<RangedEntity> {
    const link = narrow(this.follow(pool, property, ArmType.subnet), isRanged);
    if (link.state !== "candidates") {
      return link;
    }
    const possible =
      property === "vnetSubnetID"
        ? possibleNodeSubnets(link.targets)
        : possiblePodSubnets(this, pool, link.targets);
    return link.orOutside ? link : linkTo(possible, link.reason);
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
    const memo = this.#followed.get(entity) ?? new Map<string, Link<Entity>>();
    this.#followed.set(entity, memo);
    const key = `${type} ${path}`;
    const link = memo.get(key) ?? this.#follow(entity, path, type);
    memo.set(key, link);
    return link;
  }

  #follow(entity: Entity, path: string, type: ArmType): Link<Entity> {
    const id = entity.properties.text(path);
    if (id.state === "absent" || (id.state === "known" && id.value === "")) {
      return { state: "absent" };
    }
    if (id.state === "known") {
      const sources =
        entity.resource.dependencies === undefined ? undefined : this.sourcesOf(entity, path);
      const found = this.#find(id.value, type, sources);
      return found ?? { state: "outside", id: id.value };
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
    return this.#find(id, type, []);
  }

  /**
   * `sources` are the resources that the id comes from: one with its names is the one that is meant. Where nobody says
   * what it comes from, as while resources are registered, a resource of that group and name is taken for it.
   */
  #find(
    id: string,
    type: ArmType,
    sources: readonly Entity[] | undefined,
  ): Link<Entity> | undefined {
    const same = this.#byId.get(id.toLowerCase());
    if (same !== undefined) {
      return same.type === type ? { state: "known", target: same } : undefined;
    }
    const parsed = parseArmId(id);
    const name = parsed?.names.at(-1);
    if (parsed?.type !== type.toLowerCase() || name === undefined) {
      return undefined;
    }
    const matches = this.#namedIn(type, name, parsed.names.at(-2)).map((entity) => ({
      entity,
      match: this.#matchId(entity, parsed, sources),
    }));
    return choose(matches, (what) => `${id} may be ${what}, or another one of that name`);
  }

  #matchId(entity: Entity, id: ArmId, sources: readonly Entity[] | undefined): Match {
    const owners = this.#ownersOf(entity);
    const names = owners.map((owner) => compareNames(textOf(owner.name), id.names.at(-2)));
    const byParent = id.names.length === 1 || owners.length === 0 ? Match.sure : worst(names);
    const place = this.#placeOf(entity);
    // azure-native asks for a resource group: what has none was written by hand, as short as it could be.
    const byPlace =
      place.subscription !== undefined
        ? placeIn(place, id)
        : resourceGroupOf(entity).state === "absent"
          ? Match.sure
          : sources === undefined
            ? compareNames(place.resourceGroup, id.resourceGroup)
            : placeIn(place, id);
    if (byParent === Match.none || byPlace === Match.none) {
      return Match.none;
    }
    const groups = (entity.inlineIn ?? entity).resource.dependencies?.resourceGroupName ?? [];
    const isSource = sources?.some(
      (one) =>
        one === entity ||
        owners.includes(one) ||
        (one.type === ArmType.resourceGroup && groups.includes(one.resource.key)),
    );
    return isSource ? Match.sure : worst([byParent, byPlace]);
  }

  /** The subscription and group of an entity, as far as they are known. */
  #placeOf(entity: Entity): Place {
    if (!this.#isLinked) {
      return this.#findPlace(entity);
    }
    const place = this.#places.get(entity) ?? this.#findPlace(entity);
    this.#places.set(entity, place);
    return place;
  }

  #findPlace(entity: Entity): Place {
    const id = entity.properties.text("id");
    const parsed = id.state === "known" ? parseArmId(id.value) : undefined;
    if (parsed !== undefined) {
      return parsed;
    }
    if (entity.inlineIn !== undefined) {
      return this.#placeOf(entity.inlineIn);
    }
    const parent = this.parentOf(entity);
    const owner = parent.state === "known" ? this.#placeOf(parent.target) : undefined;
    const group = textOf(this.resourceGroupNameOf(entity))?.toLowerCase();
    const subscription = entity.resource.subscription?.toLowerCase() ?? owner?.subscription;
    return { subscription, resourceGroup: group ?? owner?.resourceGroup };
  }

  #add(entity: Entity): void {
    addTo(this.#entities, entity.type, entity);
    if (entity.inlineIn === undefined) {
      this.#byKey.set(entity.resource.key, entity);
    }
    const id = entity.properties.text("id");
    if (id.state === "known") {
      this.#byId.set(id.value.toLowerCase(), entity);
    }
    if (entity.name.state === "known") {
      addTo(this.#byName, nameKey(entity.type, entity.name.value), entity);
    }
  }

  #addInlineAndLink({ type, parent, list, by }: (typeof childTypes)[number]): void {
    for (const child of this.of(type)) {
      const link = this.#parentByName(child, parent, by);
      this.#parents.set(child, link);
      const home = link.state === "candidates" ? this.#possibleChildren : this.#children;
      for (const target of targetsOf(link)) {
        addTo(home, target, child);
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
        addTo(this.#children, owner, child);
      }
    }
  }

  #parentByName(child: Entity, parentType: ArmType, by: string): Link<Entity> {
    const id = child.properties.text("id");
    const idOfParent = id.state === "known" ? parentId(id.value, child.type) : undefined;
    const found = idOfParent === undefined ? undefined : this.#find(idOfParent, parentType, []);
    const name = child.properties.text(by);
    if (found?.state === "known") {
      return found;
    }
    if (idOfParent !== undefined && name.state !== "known") {
      return found ?? this.#outside(child, parentType, idOfParent);
    }
    const depended = this.#dependencies(child, by, parentType);
    if (name.state !== "known") {
      const source = child.properties.source(by);
      const certain = source === undefined ? undefined : this.#byKey.get(source);
      const reason =
        name.state === "absent"
          ? `${by} is not set`
          : `${child.properties.pathOf(by)} isn't known yet`;
      return certain?.type === parentType
        ? { state: "known", target: certain }
        : this.#withSeen(linkTo(depended, reason), child, parentType);
    }
    const matches = this.#named(parentType, name.value).map((entity) => ({
      entity,
      match: depended.includes(entity) ? Match.sure : this.#matchGroups(child, entity),
    }));
    const preferred = matches.filter(({ entity }) => depended.includes(entity));
    const chosen = choose(
      preferred.length > 0 ? preferred : matches,
      (what) => `${by} ${name.value} may be ${what}, or another one of that name`,
    );
    if (chosen !== undefined) {
      return this.#withSeen(chosen, child, parentType);
    }
    return depended.length > 0
      ? linkTo(depended, `${by} fits several resources of the program`)
      : this.#outside(child, parentType, idOfParent ?? name.value);
  }

  /** Whether two resources of a program are in one resource group: by its name, or by what that comes from. */
  #matchGroups(one: Entity, other: Entity): Match {
    const [a, b] = [this.#placeOf(one), this.#placeOf(other)];
    if (
      a.subscription !== undefined &&
      b.subscription !== undefined &&
      a.subscription !== b.subscription
    ) {
      return Match.none;
    }
    if (a.resourceGroup !== undefined && b.resourceGroup !== undefined) {
      return compareNames(a.resourceGroup, b.resourceGroup);
    }
    const values = [one, other].map(resourceGroupOf);
    const sources = [one, other].map(
      (entity) => entity.resource.dependencies?.resourceGroupName?.join(" ") ?? "",
    );
    const isSame =
      values.some(({ state }) => state === "absent") ||
      (values.every(({ state }) => state === "notKnown") &&
        sources[0] !== "" &&
        sources[0] === sources[1]);
    return isSame ? Match.sure : Match.possible;
  }

  /** A parent outside the topology. A VNet is one place to all its subnets in the program. */
  #outside(child: Entity, type: ArmType, id: string): Link<Entity> {
    if (type !== ArmType.virtualNetwork) {
      return { state: "outside", id };
    }
    const { subscription, resourceGroup } = this.#placeOf(child);
    const name = parseArmId(id)?.names.at(-1) ?? id;
    const group = resourceGroup ?? child.resource.dependencies?.resourceGroupName?.join(" ");
    const key = `${group ?? child.resource.key}/${name}`.toLowerCase();
    const before = this.#unseen.find(
      (one) =>
        one.key === key &&
        compareNames(one.subscription ?? subscription, subscription ?? one.subscription) !==
          Match.none,
    );
    const seen = before?.network ?? unseenNetwork(name, `VNet "${name}"`);
    if (before === undefined) {
      this.#unseen.push({ key, subscription, network: seen });
    }
    addTo(this.#children, seen, child);
    return { state: "outside", id, seen };
  }

  /** A link to a VNet that isn't certain, with the one thing that is: the child itself lies in it. */
  #withSeen(link: Link<Entity>, child: Entity, type: ArmType): Link<Entity> {
    if (
      type !== ArmType.virtualNetwork ||
      (link.state !== "candidates" && link.state !== "notKnown")
    ) {
      return link;
    }
    const seen = unseenNetwork(undefined, `the VNet of ${labelOf(child)}`);
    addTo(this.#children, seen, child);
    return { ...link, seen };
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
    const subnets = pools.flatMap((pool) =>
      poolSubnetPaths.map((property) => this.subnetOf(pool, property)),
    );
    // A cluster whose system nodes Azure hosts may have no pool of its own.
    for (const path of hostedSubnets) {
      subnets.push(narrow(this.follow(cluster, path, ArmType.subnet), isRanged));
    }
    const links = subnets.map((subnet) => this.virtualNetworkBehind(subnet));
    const found =
      links.find(({ state }) => state === "known") ??
      links.find(({ state }) => state === "outside") ??
      links.findLast(({ state }) => state !== "absent");
    if (found !== undefined) {
      return found.state === "known" || found.state === "absent"
        ? found
        : this.#withAllSeen(found, cluster, links);
    }
    if (cluster.properties.list("agentPoolProfiles").state !== "notKnown") {
      return { state: "absent" };
    }
    const possible = this.#dependencies(cluster, "agentPoolProfiles", ArmType.subnet);
    return narrow(this.#commonParent(possible, "agentPoolProfiles isn't known yet"), isRanged);
  }

  /** All pools of a cluster are in one VNet, so what is seen behind each of them is in it. */
  #withAllSeen(
    link: Exclude<Link<RangedEntity>, { state: "known" | "absent" }>,
    cluster: Entity,
    links: readonly Link<RangedEntity>[],
  ): Link<RangedEntity> {
    const seen = [...new Set(links.flatMap((one) => seenOf(one) ?? []))];
    const [first] = seen;
    if (seen.length <= 1) {
      return { ...link, ...(first !== undefined && { seen: first }) };
    }
    const all = unseenNetwork(undefined, `the VNet of ${labelOf(cluster)}`);
    for (const subnet of new Set(seen.flatMap((one) => this.subnetsOf(one)))) {
      addTo(this.#children, all, subnet);
    }
    return { ...link, seen: all };
  }

  /** The VNet that a link to a subnet leads into: decided where all subnets that it may be lie in one VNet. */
  virtualNetworkBehind(subnet: Link<Entity>): Link<RangedEntity> {
    if (subnet.state === "outside") {
      const id = parentId(subnet.id, ArmType.subnet);
      const inside = id === undefined ? undefined : this.byId(id, ArmType.virtualNetwork);
      return inside === undefined
        ? { state: "outside", id: id ?? subnet.id }
        : narrow(inside, isRanged);
    }
    if (subnet.state === "absent") {
      return subnet;
    }
    if (subnet.state === "notKnown") {
      return { state: "notKnown", reason: subnet.reason };
    }
    const targets = targetsOf(subnet);
    const found = narrow(this.#commonParent(targets, "its subnet isn't known yet"), isRanged);
    if (subnet.state !== "candidates" || !subnet.orOutside) {
      return found;
    }
    const { state, reason, orOutside } = subnet;
    return { state, targets: targetsOf(found), reason, orOutside };
  }

  /** The one VNet of several subnets, also one outside the program; else the VNets that it may be. */
  #commonParent(children: readonly Entity[], reason: string): Link<Entity> {
    const links = children.map((child) => this.parentOf(child));
    const [first] = links;
    if (first === undefined) {
      return { state: "notKnown", reason };
    }
    const isSame = links.every(
      (link) =>
        link === first ||
        (link.state === first.state &&
          link.state !== "candidates" &&
          seenOf(link) !== undefined &&
          seenOf(link) === seenOf(first)),
    );
    if (isSame) {
      return first;
    }
    const targets = [...new Set(links.flatMap(targetsOf))];
    return links.every(({ state }) => state === "known")
      ? linkTo(targets, reason)
      : targets.length === 0
        ? { state: "notKnown", reason }
        : { state: "candidates", targets, reason, orOutside: true };
  }

  #named(type: ArmType, name: string): readonly Entity[] {
    return this.#byName.get(nameKey(type, name)) ?? [];
  }

  /** Of the entities of that name those that may be in what has the name `owner`: a fleet has a subnet "nodes" in each VNet. */
  #namedIn(type: ArmType, name: string, owner: string | undefined): readonly Entity[] {
    const all = this.#named(type, name);
    if (owner === undefined || all.length < 2 || !this.#isLinked) {
      return all;
    }
    const key = nameKey(type, name);
    const byOwner = this.#byOwner.get(key) ?? new Map<string, Entity[]>();
    if (byOwner.size === 0) {
      this.#byOwner.set(key, byOwner);
      for (const entity of all) {
        const [only, ...others] = new Set(this.#ownersOf(entity).map(nameOf));
        addTo(byOwner, others.length > 0 ? "" : (only ?? ""), entity);
      }
    }
    const [sure = [], open = []] = [byOwner.get(owner.toLowerCase()), byOwner.get("")];
    return open.length === 0 ? sure : [...sure, ...open];
  }

  /** What an entity is in, or may be in. */
  #ownersOf(entity: Entity): readonly Entity[] {
    const parent = this.parentOf(entity);
    return [...targetsOf(parent), ...[seenOf(parent) ?? []].flat()];
  }
}

function textOf(value: Value<string>): string | undefined {
  return value.state === "known" ? value.value : undefined;
}

function resourceGroupOf(entity: Entity): Value<string> {
  const own = entity.properties.text("resourceGroupName");
  if (own.state !== "absent" || entity.inlineIn === undefined) {
    return own;
  }
  return entity.inlineIn.properties.text("resourceGroupName");
}

function nameOf(entity: Entity): string | undefined {
  return entity.name.state === "known" ? entity.name.value.toLowerCase() : undefined;
}

function nameKey(type: ArmType, name: string): string {
  return `${type} ${name.toLowerCase()}`;
}
