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
import { type UndecidedReport, undecidedReports } from "./undecided";

/** What was found in one call of the engine. */
interface Round {
  readonly topology: Topology;
  readonly findings: ReadonlyMap<string, readonly Finding[]>;
  /** The rules that the SDK has asked about in this round: those that aren't disabled. */
  readonly enabled: Set<string>;
}

/**
 * Judges each resource and each stack once for all rules. The SDK calls every policy by itself and deserialises every
 * resource again for each, so the first policy of the pack judges for all, and a rule with nothing to report is passed
 * over (see `policies.ts`). Policies are synchronous, so no other call of the engine comes between those of one round;
 * the round is over when the event loop turns. A rule that is called outside a round judges for itself.
 */
export class Judging {
  readonly #rules: readonly Rule[];
  #round: Round | undefined;
  /** Each resource as it was registered, by URN. */
  readonly #inputs = new Map<string, ArmResource>();
  /** The places reported on since the last judging of a stack. */
  readonly #reported = new Set<string>();
  settings: Settings;

  constructor(rules: readonly Rule[], settings: Settings) {
    this.#rules = rules;
    this.settings = settings;
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
    this.#round?.enabled.add(rule.name);
    return this.#round && (this.#round.findings.get(rule.name) ?? []).some(isViolation);
  }

  /** The violations of one resource, which count as reported from now on. */
  violationsOfResource(rule: Rule, seen: SeenResource): readonly Finding[] {
    const { findings } = this.#round ?? this.#judgeResource(seen, [rule]);
    const found = (findings.get(rule.name) ?? []).filter(isViolation);
    for (const finding of found) {
      this.#reported.add(placeOf(finding));
    }
    return found;
  }

  violationsOfStack(rule: Rule, stack: readonly SeenResource[]): readonly Finding[] {
    const { findings } = this.#round ?? this.#judgeStack(stack, [rule]);
    return (findings.get(rule.name) ?? []).filter(isViolation);
  }

  /** What the rules that aren't disabled can't decide; undefined outside a round. */
  undecidedOfRound(): readonly UndecidedReport[] | undefined {
    if (this.#round === undefined) {
      return undefined;
    }
    const { findings, enabled, topology } = this.#round;
    const asked = [...findings].filter(([id]) => enabled.has(id)).flatMap(([, found]) => found);
    return undecidedReports(asked, topology);
  }

  undecidedOfStack(stack: readonly SeenResource[]): readonly UndecidedReport[] {
    const { findings, topology } = this.#judgeStack(stack, this.#rules);
    return undecidedReports([...findings.values()].flat(), topology);
  }

  #begin(round: Round): void {
    this.#round = round;
    setImmediate(() => {
      this.#round = undefined;
    });
  }

  #judgeResource(seen: SeenResource, rules: readonly Rule[]): Round {
    const resource = readResource(seen);
    if (resource === undefined) {
      return this.#judge([], []);
    }
    this.#inputs.set(resource.key, resource);
    const byItself = rules.filter(({ check }) => check.needs === "resource");
    const alone = this.#judge([resource], byItself);
    if (![...alone.findings.values()].some((found) => found.some(isViolation))) {
      return alone;
    }
    // Once more among all that was registered so far, so that the value it suggests isn't taken by one of them.
    const among = this.#judge([...this.#inputs.values()], byItself);
    return only(among, (finding) => finding.resource === resource.key);
  }

  #judgeStack(stack: readonly SeenResource[], rules: readonly Rule[]): Round {
    const round = this.#judge(readStack(stack, this.#inputs), rules);
    return only(round, (finding) => !this.#reported.has(placeOf(finding)));
  }

  #judge(resources: readonly ArmResource[], rules: readonly Rule[]): Round {
    const { facts, environment, existing } = this.settings;
    const topology = new Topology([...resources, ...existing]);
    const today = new Date().toISOString().slice(0, 10);
    const context: CheckContext = { topology, facts, environment, today };
    const findings = new Map(rules.map((rule) => [rule.name, findingsOf(context, rule)]));
    return { topology, findings, enabled: new Set() };
  }
}

function findingsOf(context: CheckContext, rule: Rule): readonly Finding[] {
  const key = ({ answer, resource, property, message }: Finding) =>
    `${answer} ${resource} ${property} ${message}`;
  const found = judge(context, [rule.check]);
  return [...new Map(found.map((finding) => [key(finding), finding])).values()];
}

function only(round: Round, keep: (finding: Finding) => boolean): Round {
  const findings = [...round.findings].map(([id, found]) => [id, found.filter(keep)] as const);
  return { ...round, findings: new Map(findings) };
}

function isViolation({ answer }: Finding): boolean {
  return answer === "violation";
}

/** What was said about one property of a resource isn't said again, though the value that it suggests may differ. */
function placeOf({ check, resource, property }: Finding): string {
  return `${check.id} ${resource} ${property}`;
}
