import { hasValue, nearestOf } from "../../../resources/enum-value";
import type { Entity } from "../../../resources/topology";
import { known, mapValue, type Value } from "../../../resources/value";
import { forbid } from "../../answers";
import { eachSetting } from "../../each-place";
import type { Answer } from "../../rule";

/** A violation for each setting of an entity whose value the API doesn't have. */
export function unknownValues(
  entity: Entity,
  enums: Readonly<Record<string, readonly string[]>>,
): Iterable<Answer> {
  return eachSetting(entity, enums, (path, values) => {
    const text = asWritten(entity, path);
    return forbid(
      entity,
      mapValue(text, (value) => !hasValue(values, value)),
      () => {
        const near = text.state === "known" ? nearestOf(text.value, values) : undefined;
        return {
          path,
          problem: `is not a valid value${near === undefined ? "" : ` (did you mean ${near}?)`}`,
          action: `use ${listed(values)}`,
        };
      },
    );
  });
}

/** A text, number or switch as it is written; an empty text, which no enum has, for a list or an object. */
export function asWritten({ properties }: Entity, path: string): Value<string> {
  const text = properties.written(path);
  if (text.state !== "notKnown") {
    return text;
  }
  const other = [
    properties.number(path),
    properties.writtenSwitch(path),
    properties.keys(path),
  ].find(({ state }) => state === "known");
  return other?.state === "known"
    ? known(typeof other.value === "object" ? "" : String(other.value))
    : text;
}

function listed(values: readonly string[]): string {
  return values.length < 2
    ? `${values[0]}, or leave it out`
    : `${values.slice(0, -1).join(", ")} or ${values.at(-1)}`;
}
