import { type Entity, labelOf } from "../../../resources/topology";
import { isFilled, notKnown, type Value } from "../../../resources/value";

export const access = "apiServerAccessProfile";

export const zonePath = `${access}.privateDNSZone`;

/** Whether a VNet names DNS servers of its own. */
export function hasDnsServers(vnet: Entity): Value<boolean> {
  const own = isFilled(vnet.properties.texts("dhcpOptions.dnsServers"));
  return own.state === "notKnown"
    ? notKnown(`${own.reason} (${labelOf(vnet)})`, "agentPoolProfiles")
    : own;
}
