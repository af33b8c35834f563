import { ArmType } from "../../../resources/arm-resource";
import { type Link, parseArmId } from "../../../resources/link";
import type { Entity, RangedEntity, Topology } from "../../../resources/topology";
import { throughLink } from "../../answers";
import type { Answer } from "../../rule";

/** What a subnet names by its id, and Azure wants where the VNet is. */
interface Association {
  /** Where the id stands in the subnet. */
  readonly path: string;
  readonly link: Link<Entity>;
}

const kinds = [
  ["routeTable.id", ArmType.routeTable],
  ["networkSecurityGroup.id", ArmType.networkSecurityGroup],
  ["natGateway.id", ArmType.natGateway],
] as const;

/** The route table, security group and NAT gateway of a subnet, as far as it names them. */
export function associationsOf(topology: Topology, subnet: Entity): readonly Association[] {
  return kinds
    .map(([path, type]) => ({ path, link: topology.follow(subnet, path, type) }))
    .filter(({ link }) => link.state !== "absent");
}

/** Judges each association of a subnet with its VNet, where both are in the program. */
export function* eachAssociation(
  topology: Topology,
  judge: (subnet: Entity, path: string, other: Entity, vnet: RangedEntity) => Iterable<Answer>,
): Generator<Answer> {
  for (const subnet of topology.subnets) {
    const vnets = topology.virtualNetworkOfSubnet(subnet);
    for (const { path, link } of associationsOf(topology, subnet)) {
      // What is outside the program has what it has.
      if (link.state !== "outside" && vnets.state !== "outside") {
        const property = subnet.properties.pathOf(path);
        yield* throughLink(link, subnet, property, (other) =>
          throughLink(vnets, subnet, property, (vnet) => judge(subnet, path, other, vnet)),
        );
      }
    }
  }
}

/** The subscription that a link leads into, in lower case; undefined where it isn't known. */
export function subscriptionBehind(topology: Topology, link: Link<Entity>): string | undefined {
  if (link.state === "outside") {
    return parseArmId(link.id)?.subscription;
  }
  return link.state === "known" ? topology.subscriptionOf(link.target) : undefined;
}
