import type { Entity } from "../resources/topology";
import { known, notKnown, type Value, valueOr } from "../resources/value";

/** Whether two resources are in two regions. Without a location both take that of their group or of the provider. */
export function differentRegions(one: Entity, other: Entity): Value<boolean> {
  const [a, b] = [one.properties.text("location"), other.properties.text("location")];
  if (a.state === "absent" || b.state === "absent" || haveOneSource(one, other)) {
    return known(false);
  }
  for (const region of [a, b]) {
    if (region.state === "notKnown") {
      return notKnown(region.reason, "location");
    }
  }
  return known(a.state === "known" && b.state === "known" && plain(a.value) !== plain(b.value));
}

/** The location as it is written; "" where it isn't known. */
export function regionOf({ properties }: Entity): string {
  return valueOr(properties.text("location"), "");
}

/** Both come from the location of one resource group. */
function haveOneSource(one: Entity, other: Entity): boolean {
  const [a, b] = [one, other].map(({ properties, resource }) =>
    properties.text("location").state === "notKnown"
      ? (properties.source("location") ?? resource.dependencies?.location?.join(" "))
      : undefined,
  );
  return a !== undefined && a !== "" && a === b;
}

/** "West Europe" and "westeurope" are one region. */
function plain(location: string): string {
  return location.replaceAll(/\s/g, "").toLowerCase();
}
