import { ArmType } from "../../../resources/arm-resource";
import { type Link, parseArmId } from "../../../resources/link";
import type { Entity, Topology } from "../../../resources/topology";

const kinds = [
  ["routeTable.id", ArmType.routeTable],
  ["networkSecurityGroup.id", ArmType.networkSecurityGroup],
  ["natGateway.id", ArmType.natGateway],
] as const;

/** The route table, security group and NAT gateway of a subnet, as far as it names them, which are where its VNet is. */
export function associationsOf(
  topology: Topology,
  subnet: Entity,
): readonly { readonly path: string; readonly link: Link<Entity> }[] {
  return kinds
    .map(([path, type]) => ({ path, link: topology.follow(subnet, path, type) }))
    .filter(({ link }) => link.state !== "absent");
}

/** The subscriptions of an entity and of what a link leads to, where these are known to be two. */
export function subscriptionsApart(
  topology: Topology,
  entity: Entity,
  link: Link<Entity>,
): { readonly own: string; readonly other: string } | undefined {
  const own = topology.subscriptionOf(entity);
  const other = subscriptionBehind(topology, link);
  return own && other && own !== other ? { own, other } : undefined;
}

function subscriptionBehind(topology: Topology, link: Link<Entity>): string | undefined {
  if (link.state === "outside") {
    return parseArmId(link.id)?.subscription;
  }
  return link.state === "known" ? topology.subscriptionOf(link.target) : undefined;
}
