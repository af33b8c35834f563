import {
  ArmType,
  rules as allRules,
  covers,
  Edition,
  type Finding,
  isExpired,
  isRanged,
  judge,
  Level,
  levelOf,
  type NamedRange,
  olderIdsOf,
  type Rule,
  type Settings,
  Topology,
} from "@aks-networking/networking";
import { UserError } from "./errors";
import { type Fleet, type FleetResource, idOf } from "./fleet";
import { type ProjectFiles, placeOf } from "./place";
import {
  count,
  type Report,
  type ReportedExemption,
  type ReportedFinding,
  type ReportedUndecided,
  Weight,
} from "./report/report";

/** What a fleet is judged by. */
export interface Judging {
  readonly settings: Settings;
  /** Levels of the policy configuration, by rule id: `disabled`, `advisory`, `mandatory`, `remediate`. */
  readonly levels: ReadonlyMap<string, string>;
  readonly edition: string;
  readonly project: ProjectFiles;
  /** The fingerprints of the findings that were there before. */
  readonly base?: ReadonlySet<string>;
}

/** A fleet with what the rules find in it. */
export interface JudgedFleet {
  readonly title: string;
  readonly topology: Topology;
  readonly environment: readonly NamedRange[];
  readonly rules: readonly Rule[];
  readonly findings: readonly Finding[];
}

/** Judges all resources of a fleet at once, so that overlaps across stacks and peerings are seen. */
export function judgeTopology(
  fleet: Fleet,
  { settings, levels }: Pick<Judging, "settings" | "levels">,
): JudgedFleet {
  const topology = topologyOf(fleet, settings);
  const rules = allRules.filter((rule) => levelFor(rule, levels) !== Level.disabled);
  const environment = rangesOutside(fleet, settings);
  const { facts, today } = settings;
  const findings = judge({ topology, facts, today, environment, suggested: [] }, rules);
  return { title: subjectOf(fleet), topology, environment, rules, findings };
}

/** The report of a fleet. */
export function judgeFleet(fleet: Fleet, judging: Judging): Report {
  const { settings, levels, base } = judging;
  const { topology, rules, findings: found } = judgeTopology(fleet, judging);
  const byKey = new Map(fleet.resources.map((each) => [each.resource.key, each]));
  const inForce = settings.exemptions.filter((each) => !isExpired(each, settings.today));
  const covered = new Map(inForce.map((each) => [each, 0]));
  const violations: ReportedFinding[] = [];
  const undecided: Finding[] = [];
  for (const finding of found) {
    const exemption = inForce.find((each) => covers(each, finding));
    if (exemption !== undefined) {
      covered.set(
        exemption,
        (covered.get(exemption) ?? 0) + Number(finding.answer === "violation"),
      );
    } else if (finding.answer === "undecided") {
      undecided.push(finding);
    } else {
      const from = byKey.get(finding.resource);
      if (from !== undefined) {
        violations.push(reported(finding, from, fleet, judging));
      }
    }
  }
  const findings = [
    ...new Map(violations.map((each) => [each.fingerprint + each.message, each])).values(),
  ];
  const fingerprints = new Set(findings.map(({ fingerprint }) => fingerprint));
  const clusters = topology.clusters.filter(({ resource }) => !resource.existing);
  return {
    version: 1,
    subject: subjectOf(fleet),
    today: settings.today,
    edition: judging.edition,
    counts: {
      stacks: fleet.origins.length,
      resources: fleet.resources.length,
      clusters: clusters.length,
      ranges: rangeCount(topology),
    },
    findings: findings.sort(byWeight),
    undecided: undecidedOf(undecided, violations, byKey),
    exemptions: [...covered].map(
      ([{ rule, resource, reason, until }, covers]): ReportedExemption => ({
        rule,
        resource,
        reason,
        until,
        covers,
      }),
    ),
    ...(base && { fixed: [...base].filter((each) => !fingerprints.has(each)).length }),
    rules: rules.map((rule) => {
      const { id, title, description, remediation, url, severity } = rule;
      return { id, title, description, remediation, url, severity, weight: weightOf(rule, levels) };
    }),
  };
}

/** The fleet, with the networks around it that the settings know. */
function topologyOf(fleet: Fleet, { existing }: Pick<Settings, "existing">): Topology {
  const ids = idsOf(fleet);
  return new Topology([
    ...fleet.resources.map(({ resource }) => resource),
    ...existing.filter(({ key }) => !ids.has(key.toLowerCase())),
  ]);
}

function rangesOutside(fleet: Fleet, settings: Settings): readonly NamedRange[] {
  const ids = idsOf(fleet);
  return [
    ...fleet.ranges,
    ...settings.environment,
    ...settings.clusterRanges
      .filter(({ cluster }) => !ids.has(cluster.toLowerCase()))
      .map(({ range }) => range),
  ];
}

function idsOf({ resources }: Fleet): ReadonlySet<string> {
  return new Set(resources.flatMap(({ resource }) => idOf(resource)?.toLowerCase() ?? []));
}

/** What the configuration says of a rule, by its id or one that it had before; else what follows from its evidence. */
function levelFor(rule: Rule, levels: ReadonlyMap<string, string>): string {
  const isOff = olderIdsOf(rule).some((id) => levels.get(id) === Level.disabled);
  return levels.get(rule.id) ?? (isOff ? Level.disabled : levelOf(rule.evidence));
}

function weightOf(rule: Rule, levels: ReadonlyMap<string, string>): Weight {
  return levelFor(rule, levels) === Level.mandatory ? Weight.problem : Weight.advice;
}

function reported(
  finding: Finding,
  from: FleetResource,
  fleet: Fleet,
  { levels, project, base }: Judging,
): ReportedFinding {
  const { rule, property, message } = finding;
  const { resource, origin } = from;
  // A pool inside a cluster is called by its own name, which many clusters have.
  const name = finding.name.includes(resource.name)
    ? finding.name
    : `${finding.name} of ${resource.name}`;
  const fingerprint = `${rule.id} ${origin} ${resource.name} ${property}`;
  return {
    fingerprint,
    rule: rule.id,
    weight: weightOf(rule, levels),
    origin,
    name,
    property,
    message,
    url: rule.url,
    place: placeOf(from, fleet, project),
    ...(resource.exists !== undefined && { exists: resource.exists }),
    ...(base && { isNew: !base.has(fingerprint) }),
  };
}

function byWeight(a: ReportedFinding, b: ReportedFinding): number {
  const rank = ({ weight, isNew }: ReportedFinding) =>
    Number(weight === Weight.advice) * 2 + Number(isNew === false);
  return rank(a) - rank(b);
}

/** Undecided answers by resource and reason; a rule that found a violation of the resource says enough by that. */
function undecidedOf(
  found: readonly Finding[],
  violations: readonly ReportedFinding[],
  byKey: ReadonlyMap<string, FleetResource>,
): readonly ReportedUndecided[] {
  const violated = new Set(violations.map(({ rule, origin, name }) => `${rule} ${origin} ${name}`));
  const groups = new Map<
    string,
    { readonly first: ReportedUndecided; readonly rules: Set<string> }
  >();
  for (const { rule, resource, name, message } of found) {
    const origin = byKey.get(resource)?.origin ?? "";
    if (violated.has(`${rule.id} ${origin} ${name}`)) {
      continue;
    }
    const key = `${origin} ${name} ${message}`;
    const group = groups.get(key) ?? {
      first: { origin, name, reason: message, rules: [] },
      rules: new Set(),
    };
    group.rules.add(rule.id);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ first, rules }) => ({ ...first, rules: [...rules] }));
}

function subjectOf({ origins }: Fleet): string {
  const [only, ...others] = origins;
  return only !== undefined && others.length === 0
    ? only
    : count(origins.length, "stack or file", "stacks and files");
}

function rangeCount(topology: Topology): number {
  const ranged = [ArmType.virtualNetwork, ArmType.subnet].flatMap((type) => topology.of(type));
  const slots = ranged.flatMap((entity) => (isRanged(entity) ? entity.ranges : []));
  return slots.length + 2 * topology.clusters.length;
}

/** What `--edition` and a configuration may name. */
export function checkEdition(edition: string): Edition {
  const found = Object.values(Edition).find((each) => each === edition);
  if (found === undefined) {
    throw new UserError(`--edition must be one of ${Object.values(Edition).join(", ")}.`);
  }
  return found;
}
