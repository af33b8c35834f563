import { once } from "../once";
import type { ArmResource } from "./arm-resource";
import { ArmType } from "./arm-types";
import { networkBehind, networkOfCluster } from "./cluster-network";
import { type Entity, entityOf, isRanged, type RangedEntity } from "./entity";
import { FindById } from "./find-by-id";
import { type Link, linkTo } from "./link";
import { narrow } from "./narrowed";
import { linkChildren } from "./parents";
import { dependenciesOf, Registry } from "./registry";
import { possibleNodeSubnets, possiblePodSubnets, type SubnetProperty } from "./subnets-of-pool";
import type { Value } from "./value";

export { type Entity, isRanged, labelOf, type RangedEntity } from "./entity";
export { hostedSubnets, poolSubnetPaths } from "./subnets-of-pool";

/** The pools of a cluster. `complete` is false when some may be missing: `agentPoolProfiles` isn't known. */
export interface PoolsOfCluster {
  readonly pools: readonly Entity[];
  readonly complete: boolean;
}

/** An id that is known, or will be. */
type Written = Exclude<Value<string>, { state: "absent" }>;

/**
 * Clusters, pools, VNets, subnets and what they stand on, with the links between them. It is built once from the
 * resources of a program and shared by all checks; nothing in it throws, whatever the program says.
 */
export class Topology {
  /** What it was built from. */
  readonly resources: readonly ArmResource[];
  /** All VNets, also those outside the program of which it has subnets: nothing but these is known of them. */
  readonly virtualNetworks: readonly RangedEntity[];
  readonly subnets: readonly RangedEntity[];
  readonly #registry = new Registry();
  readonly #ids = new FindById(this.#registry);
  readonly #followedFrom = once((_: Entity) => new Map<string, Link<Entity>>());

  constructor(resources: Iterable<ArmResource>) {
    this.resources = [...resources];
    for (const resource of this.resources) {
      this.#registry.add(entityOf(resource));
    }
    const unseen = linkChildren(this.#registry, this.#ids);
    this.#ids.keep();
    this.virtualNetworks = [...this.of(ArmType.virtualNetwork).filter(isRanged), ...unseen];
    this.subnets = this.of(ArmType.subnet).filter(isRanged);
  }

  /** All entities of one type, inline ones included, in the order of the program. */
  of(type: ArmType): readonly Entity[] {
    return this.#registry.of(type);
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
    return this.#registry.parentOf(entity);
  }

  /** The entities of `type` that certainly belong to `parent`. */
  childrenOf(parent: Entity, type: ArmType): readonly Entity[] {
    return this.#registry.childrenOf(parent, type);
  }

  /** The entities of `type` that may belong to `parent` or to another one. */
  possibleChildrenOf(parent: Entity, type: ArmType): readonly Entity[] {
    return this.#registry.possibleChildrenOf(parent, type);
  }

  readonly poolsOf = once((cluster: Entity): PoolsOfCluster => {
    const pools = this.childrenOf(cluster, ArmType.agentPool);
    const complete =
      cluster.properties.list("agentPoolProfiles").state !== "notKnown" &&
      this.possibleChildrenOf(cluster, ArmType.agentPool).length === 0;
    return { pools, complete };
  });

  /** The subnets that certainly lie in `virtualNetwork`. */
  subnetsOf(virtualNetwork: Entity): readonly RangedEntity[] {
    return this.childrenOf(virtualNetwork, ArmType.subnet).filter(isRanged);
  }

  /**
   * The subnet of a pool's nodes (`vnetSubnetID`) or pods (`podSubnetID`). While the id isn't known, of the subnets that
   * it may come from those that Azure accepts there.
   */
  subnetOf(pool: Entity, property: SubnetProperty): Link<RangedEntity> {
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

  /** The subscription of an entity, in lower case; undefined where it isn't known. */
  subscriptionOf(entity: Entity): string | undefined {
    return this.#ids.placeOf(entity).subscription;
  }

  /** The name of an entity's resource group: as written, or that of the one group of the program it comes from. */
  resourceGroupNameOf(entity: Entity): Value<string> {
    return this.#ids.resourceGroupNameOf(entity);
  }

  /**
   * The VNet of a cluster. One pool that names its subnet is enough, since all pools are in the same VNet.
   * `absent` means that AKS makes the VNet itself.
   */
  readonly virtualNetworkOf = once((cluster: Entity) =>
    networkOfCluster(this, this.#registry, cluster),
  );

  /** The VNet that a link to a subnet leads into: decided where all subnets that it may be lie in one VNet. */
  virtualNetworkBehind(subnet: Link<Entity>): Link<RangedEntity> {
    return networkBehind(this, subnet);
  }

  /**
   * Where the id at `path` of `entity` leads: by the id when it is known, else by what the property depends on.
   */
  follow(entity: Entity, path: string, type: ArmType): Link<Entity> {
    const id = entity.properties.text(path);
    if (id.state === "absent") {
      return id;
    }
    const memo = this.#followedFrom(entity);
    const key = `${type} ${path}`;
    const link = memo.get(key) ?? this.#follow(entity, path, type, id);
    memo.set(key, link);
    return link;
  }

  #follow(entity: Entity, path: string, type: ArmType, id: Written): Link<Entity> {
    if (id.state === "known") {
      const sources =
        entity.resource.dependencies === undefined ? undefined : this.sourcesOf(entity, path);
      return this.#ids.find(id.value, type, sources) ?? { state: "outside", id: id.value };
    }
    const certain = this.#registry.sourceOf(entity, path);
    return certain?.type === type
      ? { state: "known", target: certain }
      : linkTo(this.#registry.dependencies(entity, path, type), id.reason);
  }

  /** The resources of the program that the value at `path` of `entity` comes from, whatever their types. */
  sourcesOf(entity: Entity, path: string): readonly Entity[] {
    const certain = entity.properties.source(path);
    const keys = certain === undefined ? dependenciesOf(entity, path) : [certain];
    return keys.flatMap((key) => this.#registry.byKey(key) ?? []);
  }

  /** The entity with this ARM id: by the id itself, or by the names in it where the entity has no id yet. */
  byId(id: string, type: ArmType): Link<Entity> | undefined {
    return this.#ids.find(id, type, []);
  }
}
