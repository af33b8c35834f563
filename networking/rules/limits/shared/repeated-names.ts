import type { Properties } from "../../../resources/properties";
import type { Entity } from "../../../resources/topology";
import { type Value, valueOr } from "../../../resources/value";
import { openQuestion, violation } from "../../answers";
import type { Answer } from "../../rule";

interface Named {
  readonly entity: Entity;
  readonly name: Value<string>;
  readonly property: string;
  readonly label: string;
}

/** A violation for each name that another one has too. */
export function* repeatedNames(all: readonly Named[]): Generator<Answer> {
  const firsts = new Map<string, Named>();
  for (const one of all) {
    const { entity, name, property } = one;
    if (all.length > 1) {
      yield* openQuestion(entity, name, property);
    }
    if (name.state === "known") {
      const key = name.value.toLowerCase();
      const first = firsts.get(key);
      firsts.set(key, first ?? one);
      if (first !== undefined) {
        yield violation(entity, property, {
          value: name.value,
          problem: `is the name of ${first.label} too`,
          action: "use another name",
        });
      }
    }
  }
}

/** The same of a list of a resource; undecided while it isn't known. */
export function* repeatedNamesIn(
  entity: Entity,
  path: string,
  labelOf = (element: Properties) => element.path,
): Generator<Answer> {
  const list = entity.properties.list(path);
  yield* openQuestion(entity, list);
  yield* repeatedNames(
    valueOr(list, []).map((element) => ({
      entity,
      name: element.text("name"),
      property: element.pathOf("name"),
      label: labelOf(element),
    })),
  );
}
