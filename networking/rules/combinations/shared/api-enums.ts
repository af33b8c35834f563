import { hasValue, nearestOf } from "../../../resources/nearest";
import type { Entity } from "../../../resources/topology";
import { mapValue } from "../../../resources/value";
import { forbid } from "../../answers";
import type { Answer } from "../../rule";

/** A violation for each setting of an entity whose value the API doesn't have. */
export function* unknownValues(
  entity: Entity,
  enums: Readonly<Record<string, readonly string[]>>,
): Generator<Answer> {
  for (const [path, values] of Object.entries(enums)) {
    const text = entity.properties.written(path);
    const near = text.state === "known" ? nearestOf(text.value, values) : undefined;
    yield* forbid(
      entity,
      mapValue(text, (value) => !hasValue(values, value)),
      {
        path,
        problem: `is not a valid value${near === undefined ? "" : ` (did you mean ${near}?)`}`,
        action: `use ${listed(values)}`,
      },
    );
  }
}

function listed(values: readonly string[]): string {
  return values.length < 2
    ? `${values[0]}, or leave it out`
    : `${values.slice(0, -1).join(", ")} or ${values.at(-1)}`;
}
