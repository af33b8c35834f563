import { type ArmType, armTypes } from "../../../resources/arm-types";
import { unknownValue, violation } from "../../answers";
import type { Answer, RuleContext } from "../../rule";

/** What Azure allows as the name of a resource. */
export interface NameRule {
  readonly most: number;
  readonly least: number;
  readonly pattern: RegExp;
  /** The characters, for a sentence: "letters, digits, - and _". */
  readonly characters: string;
}

/** Judges the names that a program writes: those that Pulumi makes from its own are never too long. */
export function* writtenNames(
  { topology }: RuleContext,
  type: ArmType,
  rule: NameRule,
): Generator<Answer> {
  const { nameProperty, nameIsInput } = armTypes[type];
  const names = [
    ...(nameProperty === undefined ? [] : [nameProperty]),
    ...(nameIsInput ? ["name"] : []),
  ];
  for (const entity of topology.of(type)) {
    for (const path of entity.inlineIn === undefined ? names : ["name"]) {
      const name = entity.properties.text(path);
      yield* unknownValue(entity, entity.properties.pathOf(path), name);
      const problem = name.state === "known" ? problemOf(name.value, rule) : undefined;
      if (name.state === "known" && problem !== undefined) {
        yield violation(entity, entity.properties.pathOf(path), {
          value: shownName(name.value),
          problem,
          action: `use ${rule.least} to ${rule.most} ${rule.characters}`,
        });
        break;
      }
    }
  }
}

function problemOf(
  name: string,
  { least, most, pattern, characters }: NameRule,
): string | undefined {
  if (name.length < least || name.length > most) {
    return `has ${name.length} characters, and ${least} to ${most} are allowed`;
  }
  return pattern.test(name) ? undefined : `must be ${characters}`;
}

/** A hostile name isn't repeated whole. */
function shownName(name: string): string {
  return JSON.stringify(name.length > 100 ? `${name.slice(0, 97)}...` : name);
}
