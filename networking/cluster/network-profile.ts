import type { Cidr } from "../cidr";
import type { Fact } from "../facts/fact";
import { defaultRanges, defaultSettings } from "../facts/ranges";
import { once } from "../once";
import { type RangeSlot, rangeSlot, rangeSlots } from "../resources/range-slot";
import type { Entity } from "../resources/topology";
import {
  anyOf,
  is,
  isFalse,
  isOneOf,
  isTrue,
  known,
  notKnown,
  orElse,
  type Value,
  valueOr,
} from "../resources/value";

/** Whether the cluster is AKS Automatic. */
export function isAutomatic(cluster: Entity): Value<boolean> {
  return is(cluster.properties.text("sku.name"), "Automatic");
}

/** What AKS Automatic takes for settings that are left out: it is Azure CNI Overlay with Cilium. */
const automatic = {
  networkPlugin: "azure",
  networkPluginMode: "overlay",
  networkDataplane: "cilium",
  networkPolicy: "cilium",
} as const;

/** A setting of the network profile, with what AKS Automatic takes where it is left out. */
export function networkSetting(cluster: Entity, setting: keyof typeof automatic): Value<string> {
  const given = cluster.properties.text(`networkProfile.${setting}`);
  if (given.state !== "absent") {
    return given;
  }
  const isAuto = isAutomatic(cluster);
  if (isAuto.state === "notKnown") {
    return isAuto;
  }
  return isTrue(isAuto) ? known(automatic[setting]) : given;
}

export function isOverlay(cluster: Entity): Value<boolean> {
  return orElse(is(networkSetting(cluster, "networkPluginMode"), "overlay"), known(false));
}

/** Why the mode isn't known of a cluster without `networkPlugin`. */
export const pluginNotGiven = {
  state: "notKnown",
  reason: "networkProfile.networkPlugin is not set, and its default isn't documented",
  property: "networkProfile.networkPlugin",
} as const;

/** Whether the cluster has one of these plugins: not known without `networkPlugin`. */
export function hasPlugin(cluster: Entity, ...plugins: readonly string[]): Value<boolean> {
  return orElse(is(networkSetting(cluster, "networkPlugin"), ...plugins), pluginNotGiven);
}

export function isKubenet(cluster: Entity): Value<boolean> {
  return hasPlugin(cluster, "kubenet");
}

export const outboundTypePath = "networkProfile.outboundType";

/** The outbound type in force, and as messages show it: as written, or Azure's default. */
export function outboundTypeOf(cluster: Entity): { type: Value<string>; shown: string } {
  const type = cluster.properties.text(outboundTypePath);
  if (type.state !== "absent") {
    return { type, shown: valueOr(type, "") };
  }
  if (isFalse(isAutomatic(cluster))) {
    const otherwise = defaultSettings.outboundType;
    return { type: known(otherwise), shown: `${otherwise} (Azure's default)` };
  }
  const reason = `${outboundTypePath} is not set, and AKS Automatic chooses one by its VNet`;
  return { type: notKnown(reason, outboundTypePath), shown: "" };
}

/**
 * What kind of addresses the pods of a cluster have: a pod CIDR of their own, or addresses of the VNet. Not known
 * while `networkPluginMode` isn't. Without `networkPlugin` Azure chooses one that has a pod CIDR.
 */
function hasPodCidr(cluster: Entity): Value<boolean> {
  const plugin = cluster.properties.text("networkProfile.networkPlugin");
  if (plugin.state === "notKnown") {
    return plugin;
  }
  if (!isOneOf(plugin, "azure")) {
    return known(true);
  }
  return isOverlay(cluster);
}

/** The service ranges in force: as written, or Azure's default. */
export const serviceRanges = once((cluster: Entity) =>
  rangesOrDefault(cluster, "serviceCidr", [
    defaultRanges.serviceCidr,
    defaultRanges.serviceCidrIpv6,
  ]),
);

/**
 * The pod ranges in force: as written, or Azure's default where the mode has one. Empty for modes whose pods have
 * addresses of the VNet, whatever is written: Azure ignores it, and SDKs fill it in.
 */
export const podRanges = once((cluster: Entity): Value<readonly RangeSlot[]> => {
  const has = hasPodCidr(cluster);
  if (has.state !== "known") {
    return has;
  }
  if (!has.value) {
    return known([]);
  }
  const plugin = cluster.properties.text("networkProfile.networkPlugin");
  // Bring-your-own CNI has no default: the range must be given.
  return known(
    isOneOf(plugin, "none")
      ? rangeSlots(cluster.properties, "networkProfile.podCidr", "networkProfile.podCidrs")
      : rangesOrDefault(cluster, "podCidr", [defaultRanges.podCidr, defaultRanges.podCidrIpv6]),
  );
});

/** Whether the cluster is dual-stack: `ipFamilies` has IPv6. */
export function isDualStack(cluster: Entity): Value<boolean> {
  const families = cluster.properties.texts("networkProfile.ipFamilies");
  return families.state === "notKnown"
    ? families
    : anyOf(...valueOr(families, []).map(({ text }) => is(text, "IPv6")));
}

/** The DNS service address in force: as written, or Azure's default. */
export function dnsServiceIp(cluster: Entity): { text: Value<string>; isDefault: boolean } {
  const text = cluster.properties.text("networkProfile.dnsServiceIP");
  return text.state === "absent"
    ? { text: known(String(defaultRanges.dnsServiceIP.value)), isDefault: true }
    : { text, isDefault: false };
}

function rangesOrDefault(
  cluster: Entity,
  name: string,
  defaults: readonly [ipv4: Fact<Cidr>, ipv6: Fact<Cidr>],
): readonly RangeSlot[] {
  const path = `networkProfile.${name}`;
  const given = rangeSlots(cluster.properties, path, `${path}s`);
  if (given.length > 0) {
    return given;
  }
  const profile = cluster.properties.keys("networkProfile");
  const dualStack = isDualStack(cluster);
  if (profile.state === "notKnown" || dualStack.state === "notKnown") {
    const reason = profile.state === "notKnown" ? profile.reason : `${path} is not set`;
    return [rangeSlot(path, notKnown(reason))];
  }
  const inForce = isTrue(dualStack) ? defaults : defaults.slice(0, 1);
  return inForce.map(({ value }) => rangeSlot(path, known(String(value)), true));
}
