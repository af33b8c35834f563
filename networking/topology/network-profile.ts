import type { Facts } from "../facts";
import type { Properties } from "./properties";
import { type RangeSlot, rangeSlot, rangeSlots } from "./range-slot";
import type { Entity } from "./topology";
import { isOneOf, known, notKnown, type Value } from "./value";

/**
 * What kind of addresses the pods of a cluster have: a pod CIDR of their own, or addresses of the VNet. Not known
 * while `networkPluginMode` isn't. Without `networkPlugin` Azure chooses one that has a pod CIDR.
 */
export function hasPodCidr(cluster: Entity): Value<boolean> {
  const plugin = cluster.properties.text("networkProfile.networkPlugin");
  if (plugin.state === "notKnown") {
    return plugin;
  }
  if (!isOneOf(plugin, "azure")) {
    return known(true);
  }
  const mode = cluster.properties.text("networkProfile.networkPluginMode");
  return mode.state === "notKnown" ? mode : known(isOneOf(mode, "overlay"));
}

/** The service ranges in force: as written, or Azure's default. */
export function serviceRanges(cluster: Entity, facts: Facts): readonly RangeSlot[] {
  return rangesOrDefault(
    cluster.properties,
    "serviceCidr",
    "serviceCidrs",
    facts.defaultServiceCidr.value,
  );
}

/**
 * The pod ranges in force: as written, or Azure's default where the mode has one. Empty for modes whose pods have
 * addresses of the VNet, whatever is written: Azure ignores it, and SDKs fill it in.
 */
export function podRanges(cluster: Entity, facts: Facts): Value<readonly RangeSlot[]> {
  const has = hasPodCidr(cluster);
  if (has.state !== "known") {
    return has;
  }
  if (!has.value) {
    return known([]);
  }
  const plugin = cluster.properties.text("networkProfile.networkPlugin");
  const given = rangeSlots(cluster.properties, "networkProfile.podCidr", "networkProfile.podCidrs");
  // Bring-your-own CNI has no default: the range must be given (check aks-pod-cidr-missing).
  return known(
    isOneOf(plugin, "none")
      ? given
      : rangesOrDefault(cluster.properties, "podCidr", "podCidrs", facts.defaultPodCidr.value),
  );
}

/** The DNS service address in force: as written, or Azure's default. */
export function dnsServiceIp(
  cluster: Entity,
  facts: Facts,
): { text: Value<string>; isDefault: boolean } {
  const text = cluster.properties.text("networkProfile.dnsServiceIP");
  return text.state === "absent"
    ? { text: known(facts.defaultDnsServiceIp.value), isDefault: true }
    : { text, isDefault: false };
}

function rangesOrDefault(
  properties: Properties,
  single: string,
  list: string,
  otherwise: string,
): readonly RangeSlot[] {
  const profile = properties.text("networkProfile");
  if (profile.state === "notKnown" && properties.keys("networkProfile").state === "notKnown") {
    return [rangeSlot(`networkProfile.${single}`, notKnown(profile.reason))];
  }
  const given = rangeSlots(properties, `networkProfile.${single}`, `networkProfile.${list}`);
  return given.length > 0 ? given : [rangeSlot(`networkProfile.${single}`, known(otherwise), true)];
}
