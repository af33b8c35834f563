import { targetKey } from "../../../cluster/cluster-subnets";
import { ArmType } from "../../../resources/arm-resource";
import { type Link, parentId } from "../../../resources/link";
import { type Entity, labelOf, type Topology } from "../../../resources/topology";
import { absent, known, notKnown, type Value } from "../../../resources/value";

/** The VNet that a link to a subnet leads into. */
export function virtualNetworkBehind(topology: Topology, subnet: Link<Entity>): Link<Entity> {
  return subnet.state === "outside" && parentId(subnet.id, ArmType.subnet) === undefined
    ? { state: "notKnown", reason: `${subnet.id} is not the id of a subnet` }
    : topology.virtualNetworkBehind(subnet);
}

/** Whether two links lead to two VNets; absent when one leads nowhere. */
export function differentNetworks(one: Link<Entity>, other: Link<Entity>): Value<boolean> {
  const [a, b] = [targetKey(one), targetKey(other)];
  if (a !== undefined && a === b) {
    return known(false);
  }
  for (const link of [one, other]) {
    if (link.state === "absent") {
      return absent;
    }
    if (link.state === "notKnown" || link.state === "candidates") {
      return notKnown(link.reason);
    }
    // A subnet names its VNet by its name alone, which the other one's id may contain.
    if (link.state === "outside" && !link.id.startsWith("/")) {
      return notKnown(`${link.id} is a VNet outside the program`);
    }
    if (link.state === "known" && link.target.name.state === "notKnown" && typeof a !== typeof b) {
      return link.target.name;
    }
  }
  return known(true);
}

/** `VNet "hub"`, or its id. */
export function showNetwork(link: Link<Entity>): string {
  if (link.state === "known") {
    return labelOf(link.target);
  }
  return link.state === "outside" ? `VNet ${link.id}` : "another VNet";
}
