import type { NumberBounds } from "../../../facts/api-bounds";
import type { Entity } from "../../../resources/topology";
import { mapValue } from "../../../resources/value";
import { forbid } from "../../answers";
import { eachPlace } from "../../each-place";
import type { Answer } from "../../rule";

/** A violation for each number that Azure doesn't accept. */
export function* outOfBounds(
  entity: Entity,
  table: Readonly<Record<string, NumberBounds>>,
): Generator<Answer> {
  for (const [pattern, bounds] of Object.entries(table)) {
    yield* eachPlace(entity, pattern, (path) => judgeNumber(entity, path, bounds));
  }
}

function judgeNumber(entity: Entity, path: string, { min, max, unit }: NumberBounds) {
  const number = entity.properties.number(path);
  const nearest =
    number.state === "known"
      ? Math.round(Math.min(Math.max(number.value, min), max ?? Infinity))
      : min;
  const of = unit === undefined ? "" : ` ${unit}`;
  return forbid(
    entity,
    mapValue(number, (value) => value !== nearest),
    {
      path,
      problem: `is not a whole number ${max === undefined ? `of at least ${min}` : `from ${min} to ${max}`}${of}`,
      action: `use ${nearest}`,
    },
  );
}
