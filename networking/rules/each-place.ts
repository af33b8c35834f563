import { once } from "../once";
import type { Entity } from "../resources/topology";
import { openQuestion } from "./answers";
import type { Answer } from "./rule";

/** What is known of settings, by their paths: `[]` is each element of a list, `{}` each key of an object. */
type Table<Row> = Readonly<Record<string, Row>>;

/** Judges each setting of a table that an entity has. */
export function* eachSetting<Row>(
  entity: Entity,
  table: Table<Row>,
  judge: (path: string, row: Row) => Iterable<Answer>,
): Generator<Answer> {
  for (const [top, pattern] of pathsOf(table)) {
    if (entity.properties.has(top)) {
      yield* eachPlace(entity, pattern, (path) => judge(path, table[pattern] as Row));
    }
  }
}

/** The paths of a table with the property that each begins with: most resources have few of them. */
const pathsOf = once((table: Table<unknown>) =>
  Object.keys(table).map((path) => [path.split(/[.[{]/)[0] ?? "", path] as const),
);

/** Judges each place that such a path stands for; undecided while the list or object isn't known. */
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
