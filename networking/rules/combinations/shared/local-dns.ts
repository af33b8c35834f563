import type { Properties } from "../../../resources/properties";
import type { Entity } from "../../../resources/topology";
import { allOf, is, mapValue, not, type Value } from "../../../resources/value";

export const localDns = "localDNSProfile";

/** Whether the profile is looked at: Preferred checks it, Disabled doesn't. */
export function usesLocalDns({ properties }: Entity): Value<boolean> {
  return allOf(
    properties.given(localDns),
    not(is(properties.text(`${localDns}.mode`), "Disabled")),
  );
}

/** The DNS zones of a list of overrides, which are its keys, with their settings. */
export function zonesOf(
  { properties }: Entity,
  list: string,
): Value<readonly { readonly zone: string; readonly settings: Properties }[]> {
  const path = `${localDns}.${list}`;
  return mapValue(properties.keys(path), (zones) =>
    zones.map((zone) => ({ zone, settings: properties.child(path).ownChild(zone) })),
  );
}
