import {
  type ArmResource,
  type CheckContext,
  type Finding,
  judge,
  Topology,
} from "@aks-networking/networking";
import { readResource, readStack, type SeenResource } from "./reader/read";
import type { Rule } from "./rule";
import type { Settings } from "./settings/settings";

/** The findings of one call of the engine, by the id of the rule. */
type Findings = ReadonlyMap<string, readonly Finding[]>;

/**
 * Judges each resource and each stack once for all rules. The SDK calls every policy by itself and deserialises every
 * resource again for each, so the first policy of the pack judges for all, and a rule with nothing to report is passed
 * over (see `policies.ts`). Policies are synchronous, so no other call of the engine comes between those of one round;
 * the round is over when the event loop turns. A rule that is called outside a round judges for itself.
 */
export class Judging {
  readonly #rules: readonly Rule[];
  #settings: Settings;
  #round: Findings | undefined;
  /** Each resource as it was registered, by URN. */
  readonly #inputs = new Map<string, ArmResource>();
  /** What was reported since the last judging of a stack. */
  readonly #reported = new Set<string>();

  constructor(rules: readonly Rule[], settings: Settings) {
    this.#rules = rules;
    this.#settings = settings;
  }

  get settings(): Settings {
    return this.#settings;
  }

  set settings(settings: Settings) {
    this.#settings = settings;
  }

  /** Judges one resource before it is created and begins a round with what was found. */
  beginResource(seen: SeenResource): void {
    this.#begin(this.#judgeResource(seen, this.#rules));
  }

  /** Judges the stack and begins a round with what was found and isn't reported yet. */
  beginStack(stack: readonly SeenResource[]): void {
    this.#begin(this.#judgeStack(stack, this.#rules));
    this.#reported.clear();
  }

  /** Whether `rule` has something to report in this round; undefined outside one. */
  hasViolations(rule: Rule): boolean | undefined {
    return this.#round && (this.#round.get(rule.name) ?? []).some(isViolation);
  }

  /** The violations of one resource, which count as reported from now on. */
  violationsOfResource(rule: Rule, seen: SeenResource): readonly Finding[] {
    const findings = this.#round ?? this.#judgeResource(seen, [rule]);
    const found = (findings.get(rule.name) ?? []).filter(isViolation);
    for (const finding of found) {
      this.#reported.add(placeOf(finding));
    }
    return found;
  }

  violationsOfStack(rule: Rule, stack: readonly SeenResource[]): readonly Finding[] {
    const findings = this.#round ?? this.#judgeStack(stack, [rule]);
    return (findings.get(rule.name) ?? []).filter(isViolation);
  }

  #begin(findings: Findings): void {
    this.#round = findings;
    setImmediate(() => {
      this.#round = undefined;
    });
  }

  #judgeResource(seen: SeenResource, rules: readonly Rule[]): Findings {
    const resource = readResource(seen);
    if (resource === undefined) {
      return new Map();
    }
    this.#inputs.set(resource.key, resource);
    const byItself = rules.filter(({ check }) => check.needs === "resource");
    const alone = findingsOf(this.#context([resource]), byItself);
    if (![...alone.values()].some((found) => found.some(isViolation))) {
      return alone;
    }
    // Once more among all that was registered so far, so that the value it suggests isn't taken by one of them.
    const among = findingsOf(this.#context([...this.#inputs.values()]), byItself);
    const isOwn = (finding: Finding) => finding.resource === resource.key;
    return new Map([...among].map(([id, found]) => [id, found.filter(isOwn)]));
  }

  #judgeStack(stack: readonly SeenResource[], rules: readonly Rule[]): Findings {
    const findings = findingsOf(this.#context(readStack(stack, this.#inputs)), rules);
    const isNew = (finding: Finding) => !this.#reported.has(placeOf(finding));
    return new Map([...findings].map(([id, found]) => [id, found.filter(isNew)]));
  }

  #context(resources: readonly ArmResource[]): CheckContext {
    const { facts, environment, existing } = this.#settings;
    return {
      topology: new Topology([...resources, ...existing]),
      facts,
      environment,
      today: new Date().toISOString().slice(0, 10),
    };
  }
}

function findingsOf(context: CheckContext, rules: readonly Rule[]): Findings {
  return new Map(rules.map((rule) => [rule.name, distinct(judge(context, [rule.check]))]));
}

function distinct(findings: readonly Finding[]): readonly Finding[] {
  const key = ({ answer, resource, property, message }: Finding) =>
    `${answer} ${resource} ${property} ${message}`;
  return [...new Map(findings.map((finding) => [key(finding), finding])).values()];
}

function isViolation({ answer }: Finding): boolean {
  return answer === "violation";
}

/** What was said about one property of a resource isn't said again, though the value that it suggests may differ. */
function placeOf({ check, resource, property }: Finding): string {
  return `${check.id} ${resource} ${property}`;
}
