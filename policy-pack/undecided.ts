import {
  ArmType,
  type Finding,
  holdsForExisting,
  Level,
  levelOf,
  parseArmId,
  type Topology,
} from "@aks-networking/networking";
import { type HomeReport, homes } from "./homes";

/** More rule ids than these are counted. */
const shownRules = 3;

/** The lists of the environment that decide what is undecided, by the type of what they hold. */
const lists: ReadonlyMap<string | undefined, string> = new Map([
  [ArmType.subnet.toLowerCase(), "subnets"],
  [ArmType.virtualNetwork.toLowerCase(), "virtualNetworks"],
]);

/**
 * Gathers undecided answers to one report for each cluster. A rule that found a violation of the same resource says
 * enough by that.
 */
export function undecidedReports(
  findings: readonly Finding[],
  topology: Topology,
): readonly HomeReport[] {
  const violated = new Set(
    findings.filter(({ answer }) => answer === "violation").map(ruleAndResource),
  );
  const homeOf = homes(topology);
  const reasons = new Map<string, Map<string, Set<string>>>();
  for (const finding of findings) {
    if (couldBlock(finding) && !violated.has(ruleAndResource(finding))) {
      const resource = homeOf(finding.resource);
      const byReason = reasons.get(resource) ?? new Map<string, Set<string>>();
      const rules = byReason.get(finding.message) ?? new Set<string>();
      reasons.set(resource, byReason.set(finding.message, rules.add(finding.rule.id)));
    }
  }
  return [...reasons].map(([resource, byReason]) => ({ resource, message: line(byReason) }));
}

/** One line: what isn't known, which rules wait for it, and what would decide them. */
function line(byReason: ReadonlyMap<string, ReadonlySet<string>>): string {
  const [[reason = "", rules = new Set<string>()] = [], ...others] = together(byReason);
  const more = others.length === 0 ? "" : `; and ${others.length} more`;
  return `${reason} (${list(rules)})${more}.${entryFor([...byReason.keys()])}`;
}

/** The entry of the environment that would decide, ready to paste: for the first resource outside the program. */
function entryFor(reasons: readonly string[]): string {
  for (const reason of reasons) {
    const start = reason.indexOf("/subscriptions/");
    const id = start < 0 ? "" : (reason.slice(start).split(/[\s,;]/, 1)[0] ?? "");
    const list = lists.get(parseArmId(id)?.type);
    if (list !== undefined) {
      return ` To decide: "environment": { "${list}": [{ "id": "${id}", "addressPrefixes": ["its ranges"] }] }`;
    }
  }
  return "";
}

/** Whether an open value could stop the deployment: advice isn't worth a word about what it waits for. */
function couldBlock({ answer, rule: { evidence }, exists }: Finding): boolean {
  return (
    answer === "undecided" &&
    levelOf(evidence) === Level.mandatory &&
    (exists !== true || holdsForExisting(evidence))
  );
}

/** Values of one property that aren't known for the same reason are one: the property isn't known. */
function together(
  byReason: ReadonlyMap<string, ReadonlySet<string>>,
): readonly (readonly [string, ReadonlySet<string>])[] {
  const byProperty = new Map<string, { first: string; count: number; rules: Set<string> }>();
  for (const [reason, rules] of byReason) {
    const [place = "", why] = reason.split(" isn't known yet: ", 2);
    const property = place.slice(0, Math.max(0, place.search(/\W|$/)));
    const key = why === undefined ? reason : `${property}: ${why}`;
    const same = byProperty.get(key) ?? { first: reason, count: 0, rules: new Set<string>() };
    same.count += 1;
    for (const rule of rules) {
      same.rules.add(rule);
    }
    byProperty.set(key, same);
  }
  return [...byProperty.values()].map(({ first, count, rules }) => [
    count === 1 ? first : `${first}, and ${count - 1} more of its values`,
    rules,
  ]);
}

function ruleAndResource({ rule, resource }: Finding): string {
  return `${rule.id} ${resource}`;
}

function list(rules: ReadonlySet<string>): string {
  const ids = [...rules];
  const more = ids.length - shownRules;
  return ids.slice(0, shownRules).join(", ") + (more > 0 ? ` and ${more} more` : "");
}
