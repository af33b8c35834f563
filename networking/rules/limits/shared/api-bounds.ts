import type { NumberBounds } from "../../../facts/api-bounds";
import type { Entity } from "../../../resources/topology";
import { mapValue, valueOr } from "../../../resources/value";
import { forbid } from "../../answers";
import { eachSetting } from "../../each-place";
import type { Answer } from "../../rule";

/** A violation for each number that Azure doesn't accept. */
export function outOfBounds(
  entity: Entity,
  table: Readonly<Record<string, NumberBounds>>,
): Iterable<Answer> {
  return eachSetting(entity, table, (path, { min, max, unit }) => {
    const number = entity.properties.number(path);
    const nearest = Math.round(Math.min(Math.max(valueOr(number, min), min), max ?? Infinity));
    return forbid(
      entity,
      mapValue(number, (value) => value !== nearest),
      () => ({
        path,
        problem: `is not a whole number ${max === undefined ? `of at least ${min}` : `from ${min} to ${max}`}${unit === undefined ? "" : ` ${unit}`}`,
        action: `use ${nearest}`,
      }),
    );
  });
}
