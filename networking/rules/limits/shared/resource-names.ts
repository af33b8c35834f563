import { type ArmType, armTypes } from "../../../resources/arm-types";
import type { Entity } from "../../../resources/topology";
import { mapValue, valueOr } from "../../../resources/value";
import { openQuestion, violation } from "../../answers";
import type { Rule } from "../../rule";
import { type About, check } from "../../subject";

/** What Azure allows as the name of a resource. */
interface NameForm {
  readonly types: readonly ArmType[];
  readonly least: number;
  readonly most: number;
  readonly pattern?: RegExp;
  /** The characters, for a sentence: "letters, digits, - and _". */
  readonly characters?: string;
}

/** A check of the names that a program writes: those that Pulumi makes from its own are never too long. */
export function nameCheck({
  types,
  least,
  most,
  pattern = /^[a-z0-9]([a-z0-9._-]*[a-z0-9_])?$/i,
  characters = "letters, digits, ., - and _, with a letter or digit first",
  ...about
}: NameForm & Pick<About, "id" | "title" | "description" | "evidence">): Rule {
  const allowed = `${least} to ${most} ${characters}`;
  function breachOf(name: string) {
    const fits = name.length >= least && name.length <= most;
    if (fits && pattern.test(name)) {
      return undefined;
    }
    return {
      value: shownName(name),
      problem: fits
        ? `must be ${characters}`
        : `has ${name.length} characters, and ${least} to ${most} are allowed`,
      action: `use ${allowed}`,
    };
  }
  return check(
    {
      facts: ["lim-names"],
      remediation: `Choose a name of ${allowed}.`,
      url: "azure-resource-manager/management/resource-name-rules",
      subjects: [...new Set(types.flatMap((type) => [type, armTypes[type].parent?.type ?? type]))],
      asked: "resource",
      ...about,
    },
    function* ({ topology }) {
      for (const entity of types.flatMap((type) => topology.of(type))) {
        for (const path of namePaths(entity)) {
          const name = entity.properties.text(path);
          yield* openQuestion(entity, name);
          const breach = valueOr(mapValue(name, breachOf), undefined);
          if (breach !== undefined) {
            yield violation(entity, entity.properties.pathOf(path), breach);
            break;
          }
        }
      }
    },
  );
}

function namePaths({ type, inlineIn }: Entity): readonly string[] {
  const { nameProperty = "name", nameIsInput } = armTypes[type];
  if (inlineIn !== undefined) {
    return ["name"];
  }
  return nameIsInput ? [nameProperty, "name"] : [nameProperty];
}

/** A hostile name isn't repeated whole. */
function shownName(name: string): string {
  return JSON.stringify(name.length > 100 ? `${name.slice(0, 97)}...` : name);
}
