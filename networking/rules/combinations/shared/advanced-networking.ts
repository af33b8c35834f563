import type { Entity } from "../../../resources/topology";
import { allOf, is, known, orElse, type Value } from "../../../resources/value";
import type { Condition } from "../../conditions";

export const acns = "networkProfile.advancedNetworking";

export const policies = `${acns}.security.advancedNetworkPolicies`;

export const encryption = `${acns}.security.transitEncryption.type`;

export const acceleration = `${acns}.performance.accelerationMode`;

/** Advanced container networking is on unless it says otherwise: its parts are only given where it is wanted. */
export function isAcnsOn({ properties }: Entity): Value<boolean> {
  return orElse(properties.boolean(`${acns}.enabled`), known(true));
}

export function hasNetworkPolicies(...types: readonly string[]): Condition {
  return (cluster) =>
    allOf(
      isAcnsOn(cluster),
      orElse(cluster.properties.boolean(`${acns}.security.enabled`), known(true)),
      is(cluster.properties.text(policies), ...types),
    );
}

export function hasEncryption(...types: readonly string[]): Condition {
  return (cluster) => allOf(isAcnsOn(cluster), is(cluster.properties.text(encryption), ...types));
}

export function hasHostRouting(cluster: Entity): Value<boolean> {
  return allOf(isAcnsOn(cluster), is(cluster.properties.text(acceleration), "BpfVeth"));
}
