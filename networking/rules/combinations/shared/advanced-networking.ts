import type { Entity } from "../../../resources/topology";
import { allOf, is, known, orElse, type Value } from "../../../resources/value";

export const acns = "networkProfile.advancedNetworking";

export const policies = `${acns}.security.advancedNetworkPolicies`;

export const encryption = `${acns}.security.transitEncryption.type`;

export const acceleration = `${acns}.performance.accelerationMode`;

/** Advanced container networking is on unless it says otherwise: its parts are only given where it is wanted. */
export function isOn(cluster: Entity): Value<boolean> {
  return orElse(cluster.properties.boolean(`${acns}.enabled`), known(true));
}

export function hasNetworkPolicies(cluster: Entity): Value<boolean> {
  return allOf(
    isOn(cluster),
    orElse(cluster.properties.boolean(`${acns}.security.enabled`), known(true)),
    is(cluster.properties.text(policies), "FQDN", "L7"),
  );
}

export function hasEncryption(cluster: Entity, ...types: readonly string[]): Value<boolean> {
  return allOf(isOn(cluster), is(cluster.properties.text(encryption), ...types));
}

export function hasHostRouting(cluster: Entity): Value<boolean> {
  return allOf(isOn(cluster), is(cluster.properties.text(acceleration), "BpfVeth"));
}
