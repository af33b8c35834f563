import { ArmType } from "../../../resources/arm-resource";
import type { Entity, Topology } from "../../../resources/topology";
import { allOf, isOneOf, known, type Value } from "../../../resources/value";

export const privateDnsZonePath = "apiServerAccessProfile.privateDNSZone";

/** Whether a private cluster names a DNS zone of its own, not one that AKS makes. */
export function ownPrivateDnsZone(topology: Topology, cluster: Entity): Value<boolean> {
  const zone = cluster.properties.text(privateDnsZonePath);
  if (zone.state === "absent" || isOneOf(zone, "system", "none")) {
    return known(false);
  }
  const link = topology.follow(cluster, privateDnsZonePath, ArmType.privateDnsZone);
  const isZone = zone.state === "known" || link.state === "known" ? known(true) : zone;
  return allOf(cluster.properties.boolean("apiServerAccessProfile.enablePrivateCluster"), isZone);
}
