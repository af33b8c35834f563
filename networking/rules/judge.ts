import { harmless } from "../harmless";
import { labelOf } from "../resources/topology";
import { rules as allRules } from "./all";
import { Level, levelOf } from "./evidence";
import type { Answer, Rule, RuleContext, Violation } from "./rule";
import { Trials } from "./trials";

/** An answer as it leaves the domain. */
export interface Finding {
  readonly rule: Rule;
  readonly answer: Answer["answer"];
  /** The key of the resource that it is reported on. */
  readonly resource: string;
  readonly name: string;
  readonly property: string;
  /** The whole sentence, or for `undecided` the reason. */
  readonly message: string;
  /** Whether the resource exists in Azure already; undefined while that isn't known. */
  readonly exists?: boolean;
}

/** No more answers of one rule than these are listed: more are not read, and pairs of ranges may be millions. */
const maxAnswers = 1000;

/**
 * Runs `rules` over a topology. It never throws: an error in a rule is no reason to lose all others, or to stop
 * somebody's deployment, so that rule is undecided.
 */
export function judge(context: RuleContext, rules: readonly Rule[]): Finding[] {
  let trials: Trials | undefined;
  return rules.flatMap((rule) => {
    const found: Finding[] = [];
    try {
      for (const answer of rule.run(context)) {
        if (found.length === maxAnswers) {
          const reason = `it has more than ${maxAnswers} answers, of which no more are listed`;
          return [...found, openRule(rule, reason)];
        }
        if (!answer.entity.resource.existing) {
          trials ??= new Trials(context, mandatoryViolations);
          found.push(findingOf(rule, answer, trials));
        }
      }
    } catch (error) {
      found.push(openRule(rule, `this rule failed, which is an error of this project: ${error}`));
    }
    return found;
  });
}

const mandatoryRules = allRules.filter(({ evidence }) => levelOf(evidence) === Level.mandatory);

/** The places where a mandatory rule is broken. A rule that fails says so elsewhere. */
function mandatoryViolations(context: RuleContext): ReadonlySet<string> {
  const places = new Set<string>();
  for (const rule of mandatoryRules) {
    let answers = 0;
    try {
      for (const answer of rule.run(context)) {
        answers += 1;
        if (answer.answer === "violation") {
          places.add(placeOf(rule, answer));
        }
        if (answers === maxAnswers) {
          break;
        }
      }
    } catch {
      // judge() reports it.
    }
  }
  return places;
}

function placeOf({ id }: Rule, { entity, property }: Answer): string {
  return `${id} ${entity.resource.key} ${property}`;
}

function findingOf(rule: Rule, answer: Answer, trials: Trials): Finding {
  const { key } = answer.entity.resource;
  const about = answer.answer === "violation" ? answer.about : undefined;
  const { exists } = (about ?? answer.entity).resource;
  return {
    rule,
    answer: answer.answer,
    resource: key,
    name: labelOf(answer.entity),
    property: answer.property,
    message: harmless(
      answer.answer === "violation" ? sentence(rule, answer, trials) : answer.reason,
    ),
    ...(exists !== undefined && { exists }),
  };
}

/** What is said of a rule as a whole, on no resource. */
function openRule(rule: Rule, message: string): Finding {
  return {
    rule,
    answer: "undecided",
    resource: "",
    name: "",
    property: "",
    message: harmless(message),
  };
}

function sentence(rule: Rule, violation: Violation, trials: Trials): string {
  const { entity, property, value, problem, action, errorCode } = violation;
  const subject = value === undefined ? property : `${property} ${value}`;
  const refused = errorCode === undefined ? "" : ` Azure refuses it with ${errorCode}.`;
  const todo =
    typeof action === "string" ? action : trials.resolve(action, entity, placeOf(rule, violation));
  return `${subject} ${problem}; ${todo}.${refused}`;
}
