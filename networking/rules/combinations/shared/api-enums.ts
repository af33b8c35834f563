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
    const text = entity.properties.text(path);
    const near = text.state === "known" ? nearestOf(text.value, values) : undefined;
    yield* forbid(
      entity,
      mapValue(text, (value) => value !== "" && !has(values, value)),
      {
        path,
        problem: `is not a valid value${near === undefined ? "" : ` (did you mean ${near}?)`}`,
        action: `use ${listed(values)}`,
      },
    );
  }
}

function has(values: readonly string[], value: string): boolean {
  return values.some((one) => one.toLowerCase() === value.toLowerCase());
}

/** The value that somebody meant: the one that is at most two letters away. */
export function nearestOf(text: string, values: readonly string[]): string | undefined {
  // Longer texts are no typing errors, and the comparison grows with their length.
  if (text.length > 60) {
    return undefined;
  }
  const plain = (value: string) => value.toLowerCase().replaceAll(/[^a-z0-9]/g, "");
  const [best] = values
    .map((value) => ({ value, distance: distanceBetween(plain(text), plain(value)) }))
    .filter(({ value, distance }) => distance <= Math.min(2, value.length / 3))
    .sort((a, b) => a.distance - b.distance);
  return best?.value;
}

/** How many letters have to be added, left out or changed: Levenshtein's distance. */
function distanceBetween(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const changed = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(changed, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

function listed(values: readonly string[]): string {
  return values.length < 2
    ? `${values[0]}, or leave it out`
    : `${values.slice(0, -1).join(", ")} or ${values.at(-1)}`;
}
