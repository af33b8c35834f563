import type { Entity } from "../resources/topology";
import { openQuestion } from "./answers";
import type { Answer } from "./rule";

/** Judges each place that a path of a table stands for: `[]` is each element of a list, `{}` each key of an object. */
export function* eachPlace(
  entity: Entity,
  pattern: string,
  judge: (path: string) => Iterable<Answer>,
): Generator<Answer> {
  const { properties } = entity;
  const [head = "", rest] = pattern.split(/\[\]|\{\}/);
  if (rest === undefined) {
    yield* judge(pattern);
    return;
  }
  const isList = pattern.includes("[]");
  const found = isList ? properties.list(head) : properties.keys(head);
  yield* openQuestion(entity, found, properties.pathOf(head));
  for (const [i, key] of found.state === "known" ? found.value.entries() : []) {
    yield* judge(isList ? `${head}[${i}]${rest}` : `${head}.${key}${rest}`);
  }
}
