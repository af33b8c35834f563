import {
  type Finding,
  holdsForExisting,
  Level,
  levelOf,
  type Topology,
} from "@aks-networking/networking";
import { homes } from "./homes";

/** All that can't be decided about one cluster, or about one resource that belongs to none. */
export interface UndecidedReport {
  readonly resource: string;
  readonly message: string;
}

/** More rule ids than these are counted. */
const shownRules = 3;
/** More values of one property than these are counted. */
const shownValues = 3;

/**
 * Gathers undecided answers to one report for each cluster. A rule that found a violation of the same resource says
 * enough by that.
 */
export function undecidedReports(
  findings: readonly Finding[],
  topology: Topology,
): readonly UndecidedReport[] {
  const violated = new Set(
    findings.filter(({ answer }) => answer === "violation").map(ruleAndResource),
  );
  const home = homes(topology);
  const reasons = new Map<string, Map<string, Set<string>>>();
  for (const finding of findings) {
    if (couldBlock(finding) && !violated.has(ruleAndResource(finding))) {
      const resource = home.get(finding.resource) ?? finding.resource;
      const byReason = reasons.get(resource) ?? new Map<string, Set<string>>();
      const rules = byReason.get(finding.message) ?? new Set<string>();
      reasons.set(resource, byReason.set(finding.message, rules.add(finding.rule.id)));
    }
  }
  return [...reasons].map(([resource, byReason]) => ({
    resource,
    message: [...together(byReason)]
      .map(([reason, rules]) => `- ${reason} (${list(rules)})`)
      .join("\n"),
  }));
}

/** Whether an open value could stop the deployment: advice isn't worth a word about what it waits for. */
function couldBlock({ answer, rule: { evidence }, exists }: Finding): boolean {
  return (
    answer === "undecided" &&
    levelOf(evidence) === Level.mandatory &&
    (exists !== true || holdsForExisting(evidence))
  );
}

/** Many values of one property that aren't known for the same reason are one: the property isn't known. */
function together(
  byReason: ReadonlyMap<string, ReadonlySet<string>>,
): ReadonlyMap<string, ReadonlySet<string>> {
  const byProperty = new Map<string, [string, ReadonlySet<string>][]>();
  for (const [reason, rules] of byReason) {
    const [, property, why] = /^(\w+)[^ ]* isn't known yet: (.*)$/.exec(reason) ?? [];
    const key = property === undefined ? reason : `values of ${property} aren't known yet: ${why}`;
    byProperty.set(key, [...(byProperty.get(key) ?? []), [reason, rules]]);
  }
  return new Map(
    [...byProperty].flatMap(([key, reasons]) =>
      reasons.length > shownValues
        ? [[`${reasons.length} ${key}`, new Set(reasons.flatMap(([, rules]) => [...rules]))]]
        : reasons,
    ),
  );
}

function ruleAndResource({ rule, resource }: Finding): string {
  return `${rule.id} ${resource}`;
}

function list(rules: ReadonlySet<string>): string {
  const ids = [...rules];
  const more = ids.length - shownRules;
  return ids.slice(0, shownRules).join(", ") + (more > 0 ? ` and ${more} more` : "");
}
