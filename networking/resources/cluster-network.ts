import { ArmType } from "./arm-types";
import { type Entity, isRanged, labelOf, type RangedEntity } from "./entity";
import { type Link, linkTo, parentId, seenOf, targetsOf } from "./link";
import { narrow } from "./narrowed";
import { unseenNetwork } from "./place";
import type { Registry } from "./registry";
import { hostedSubnets, poolSubnetPaths, type SubnetProperty } from "./subnets-of-pool";

/** What a topology answers, for the VNet of a cluster. */
interface Links {
  poolsOf(cluster: Entity): { readonly pools: readonly Entity[] };
  subnetOf(pool: Entity, property: SubnetProperty): Link<RangedEntity>;
  subnetsOf(virtualNetwork: Entity): readonly RangedEntity[];
  parentOf(entity: Entity): Link<Entity>;
  follow(entity: Entity, path: string, type: ArmType): Link<Entity>;
  byId(id: string, type: ArmType): Link<Entity> | undefined;
}

/** The VNet of a cluster, by the subnets that it and its pools name; `absent` where AKS makes it. */
export function networkOfCluster(
  topology: Links,
  registry: Registry,
  cluster: Entity,
): Link<RangedEntity> {
  const { pools } = topology.poolsOf(cluster);
  const subnets = pools.flatMap((pool) =>
    poolSubnetPaths.map((property) => topology.subnetOf(pool, property)),
  );
  // A cluster whose system nodes Azure hosts may have no pool of its own.
  for (const path of hostedSubnets) {
    subnets.push(narrow(topology.follow(cluster, path, ArmType.subnet), isRanged));
  }
  const links = subnets.map((subnet) => networkBehind(topology, subnet));
  const found =
    links.find(({ state }) => state === "known") ??
    links.find(({ state }) => state === "outside") ??
    links.findLast(({ state }) => state !== "absent");
  if (found !== undefined) {
    return found.state === "known" || found.state === "absent"
      ? found
      : withAllSeen(topology, registry, found, cluster, links);
  }
  if (cluster.properties.list("agentPoolProfiles").state !== "notKnown") {
    return { state: "absent" };
  }
  const possible = registry.dependencies(cluster, "agentPoolProfiles", ArmType.subnet);
  return narrow(commonParent(topology, possible, "agentPoolProfiles isn't known yet"), isRanged);
}

/** All pools of a cluster are in one VNet, so what is seen behind each of them is in it. */
function withAllSeen(
  topology: Links,
  registry: Registry,
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
  for (const subnet of new Set(seen.flatMap((one) => topology.subnetsOf(one)))) {
    registry.addSeen(all, subnet);
  }
  return { ...link, seen: all };
}

/** The VNet that a link to a subnet leads into: decided where all subnets that it may be lie in one VNet. */
export function networkBehind(topology: Links, subnet: Link<Entity>): Link<RangedEntity> {
  if (subnet.state === "outside") {
    const id = parentId(subnet.id, ArmType.subnet);
    const inside = id === undefined ? undefined : topology.byId(id, ArmType.virtualNetwork);
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
  const found = narrow(commonParent(topology, targets, "its subnet isn't known yet"), isRanged);
  if (subnet.state !== "candidates" || !subnet.orOutside) {
    return found;
  }
  const { state, reason, orOutside } = subnet;
  return { state, targets: targetsOf(found), reason, orOutside };
}

/** The one VNet of several subnets, also one outside the program; else the VNets that it may be. */
function commonParent(topology: Links, children: readonly Entity[], reason: string): Link<Entity> {
  const links = children.map((child) => topology.parentOf(child));
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
