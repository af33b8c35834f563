import { hasValue, nearestOf } from "../../../resources/enum-value";
import type { Entity } from "../../../resources/topology";
import { mapValue, type Value } from "../../../resources/value";
import { judgeValue } from "../../answers";
import { eachSetting } from "../../each-place";
import type { Answer } from "../../rule";

/** A violation for each setting of an entity whose value the API doesn't have. */
export function unknownValues(
  entity: Entity,
  enums: Readonly<Record<string, readonly string[]>>,
): Iterable<Answer> {
  return eachSetting(entity, enums, (path, values) =>
    judgeValue(entity, path, asWritten(entity, path), (text) => {
      if (hasValue(values, text)) {
        return undefined;
      }
      const near = nearestOf(text, values);
      return {
        problem: `is not a valid value${near === undefined ? "" : ` (did you mean ${near}?)`}`,
        action: `use ${listed(values)}`,
      };
    }),
  );
}

/** A text, number or switch as it is written; an empty text, which no enum has, for a list or an object. */
export function asWritten({ properties }: Entity, path: string): Value<string> {
  const text = properties.written(path);
  if (text.state !== "notKnown") {
    return text;
  }
  const others: readonly Value<unknown>[] = [
    properties.number(path),
    properties.writtenSwitch(path),
    properties.keys(path),
  ];
  const other = others.find(({ state }) => state === "known") ?? text;
  return mapValue(other, (value) => (typeof value === "object" ? "" : String(value)));
}

function listed(values: readonly string[]): string {
  return values.length < 2
    ? `${values[0]}, or leave it out`
    : `${values.slice(0, -1).join(", ")} or ${values.at(-1)}`;
}
