import { labelOf } from "../resources/topology";
import type { Answer, Rule, RuleContext, Violation } from "./rule";

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
}

/** No more answers of one rule than these are listed: nobody reads more, and pairs of ranges may be millions. */
const maxAnswers = 1000;

/**
 * Runs `rules` over a topology. It never throws: an error in a rule is no reason to lose all others, or to stop
 * somebody's deployment, so that rule is undecided.
 */
export function judge(context: RuleContext, rules: readonly Rule[]): Finding[] {
  return rules.flatMap((rule) => {
    const found: Finding[] = [];
    try {
      for (const answer of rule.run(context)) {
        if (found.length === maxAnswers) {
          const reason = `it has more than ${maxAnswers} answers, of which no more are listed`;
          return [...found, openRule(rule, reason)];
        }
        if (!answer.entity.resource.existing) {
          found.push(findingOf(rule, answer));
        }
      }
    } catch (error) {
      found.push(openRule(rule, `this rule failed, which is an error of this project: ${error}`));
    }
    return found;
  });
}

function findingOf(rule: Rule, answer: Answer): Finding {
  return {
    rule,
    answer: answer.answer,
    resource: answer.entity.resource.key,
    name: labelOf(answer.entity),
    property: answer.property,
    message: answer.answer === "violation" ? sentence(answer) : answer.reason,
  };
}

/** What is said of a rule as a whole, on no resource. */
function openRule(rule: Rule, message: string): Finding {
  return { rule, answer: "undecided", resource: "", name: "", property: "", message };
}

function sentence({ property, value, problem, action, errorCode }: Violation): string {
  const subject = value === undefined ? property : `${property} ${value}`;
  const refused = errorCode === undefined ? "" : ` Azure refuses it with ${errorCode}.`;
  return `${subject} ${problem}; ${action}.${refused}`;
}
