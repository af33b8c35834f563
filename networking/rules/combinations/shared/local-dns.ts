import type { Properties } from "../../../resources/properties";
import type { Entity } from "../../../resources/topology";
import { allOf, is, not, type Value } from "../../../resources/value";
import { unknownValue } from "../../answers";
import type { Answer } from "../../rule";

const localDns = "localDNSProfile";

/** Whether the profile is looked at: Preferred checks it, Disabled doesn't. */
export function usesLocalDns({ properties }: Entity): Value<boolean> {
  return allOf(
    properties.given(localDns),
    not(is(properties.text(`${localDns}.mode`), "Disabled")),
  );
}

/** Judges each DNS zone of a list of overrides, which are its keys. */
export function* eachZone(
  pool: Entity,
  list: string,
  judge: (zone: string, settings: Properties) => Iterable<Answer>,
): Generator<Answer> {
  const path = `${localDns}.${list}`;
  const zones = pool.properties.keys(path);
  yield* unknownValue(pool, pool.properties.pathOf(path), zones);
  for (const zone of zones.state === "known" ? zones.value : []) {
    yield* judge(zone, pool.properties.child(path).ownChild(zone));
  }
}
