import { isPrivate } from "../../../cluster/cluster-settings";
import { ArmType } from "../../../resources/arm-resource";
import type { Entity, Topology } from "../../../resources/topology";
import { allOf, isOtherThan, known, mapValue, type Value } from "../../../resources/value";

export const privateDnsZonePath = "apiServerAccessProfile.privateDNSZone";

/** Whether a private cluster names a DNS zone of its own, not one that AKS makes. */
export function ownPrivateDnsZone(topology: Topology, cluster: Entity): Value<boolean> {
  const zone = cluster.properties.text(privateDnsZonePath);
  const link = topology.follow(cluster, privateDnsZonePath, ArmType.privateDnsZone);
  const isZone =
    link.state === "known"
      ? known(true)
      : mapValue(zone, () => isOtherThan(zone, "system", "none"));
  return allOf(isPrivate(cluster), isZone);
}
