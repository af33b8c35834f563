import { ArmType } from "../../../resources/arm-resource";
import type { Entity } from "../../../resources/topology";
import { is, isFilled, known, type Value } from "../../../resources/value";
import type { Condition } from "../../conditions";
import { valueIn } from "../../links";

export const access = "apiServerAccessProfile";

export const subnetPath = `${access}.subnetId`;
export const zonePath = `${access}.privateDNSZone`;
export const publicFqdnPath = `${access}.enablePrivateClusterPublicFQDN`;

/** Whether privateDNSZone is one of these texts. The id of a zone of the program is none, though it isn't known yet. */
export function hasZone(...texts: readonly string[]): Condition {
  return (cluster, { topology }) =>
    topology.follow(cluster, zonePath, ArmType.privateDnsZone).state === "known"
      ? known(false)
      : is(cluster.properties.text(zonePath), ...texts);
}

/** Whether a VNet names DNS servers of its own. */
export function hasDnsServers(vnet: Entity): Value<boolean> {
  const servers = vnet.properties.texts("dhcpOptions.dnsServers");
  return valueIn(vnet, isFilled(servers), "agentPoolProfiles");
}
