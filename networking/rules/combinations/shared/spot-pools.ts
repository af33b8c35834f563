import type { Entity } from "../../../resources/topology";
import { is, type Value } from "../../../resources/value";

export function isSpot(pool: Entity): Value<boolean> {
  return is(pool.properties.text("scaleSetPriority"), "Spot");
}
