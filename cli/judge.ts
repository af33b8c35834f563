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
  numberProblems,
  olderIdsOf,
  type ReportedProblem,
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

/** A fleet with what the rules find in it: for reports, and for the map, with the same numbers. */
export interface JudgedFleet {
  readonly report: Report;
  readonly topology: Topology;
  readonly environment: readonly NamedRange[];
  readonly findings: readonly Finding[];
  /** The violations of the report in the order of their numbers. */
  readonly problems: readonly ReportedProblem[];
}

/** Judges all resources of a fleet at once, so that overlaps across stacks and peerings are seen. */
export function judgeFleet(fleet: Fleet, judging: Judging): JudgedFleet {
  const { settings, levels, base } = judging;
  const { facts, today } = settings;
  const topology = topologyOf(fleet, settings);
  const rules = allRules.filter((rule) => levelFor(rule, levels) !== Level.disabled);
  const environment = rangesOutside(fleet, settings);
  const all = judge({ topology, facts, today, environment, suggested: [] }, rules);
  const { covered, rest } = withoutExempt(all, settings);
  const byKey = new Map(fleet.resources.map((each) => [each.resource.key, each]));
  const problems = numberProblems(
    rest.flatMap((finding) => {
      const from = byKey.get(finding.resource);
      return finding.answer === "violation" && from !== undefined
        ? [{ ...problemOf(finding, levels), finding, from }]
        : [];
    }),
  );
  const unique = counted();
  const findings = problems.map(({ number, finding, from }) =>
    reported(number, unique(fingerprintOf(finding)), finding, from, fleet, judging),
  );
  const fingerprints = new Set(findings.map(({ fingerprint }) => fingerprint));
  const clusters = topology.clusters.filter(({ resource }) => !resource.existing);
  const undecided = rest.filter(({ answer }) => answer === "undecided");
  const report: Report = {
    version: 1,
    subject: subjectOf(fleet),
    today,
    edition: judging.edition,
    counts: {
      stacks: fleet.origins.length,
      resources: fleet.resources.length,
      clusters: clusters.length,
      ranges: rangeCount(topology),
    },
    findings: [...findings].sort(byWeight),
    undecided: undecidedOf(undecided, findings, byKey),
    exemptions: covered,
    ...(base && { fixed: [...base].filter((each) => !fingerprints.has(each)).length }),
    rules: rules.map((rule) => {
      const { id, title, description, remediation, url, severity } = rule;
      return { id, title, description, remediation, url, severity, weight: weightOf(rule, levels) };
    }),
  };
  return {
    report,
    topology,
    environment,
    findings: rest,
    problems: problems.map(({ finding, from, ...problem }) => ({
      ...problem,
      name: nameOf(finding, from),
    })),
  };
}

/** A pool inside a cluster is called by its own name, which many clusters have. */
function nameOf({ name }: Finding, { resource }: FleetResource): string {
  return name.includes(resource.name) ? name : `${name} of ${resource.name}`;
}

/** The findings that no exemption in force covers, and how many violations each exemption covers. */
function withoutExempt(all: readonly Finding[], { exemptions, today }: Settings) {
  const inForce = exemptions.filter((each) => !isExpired(each, today));
  const counts = new Map(inForce.map((each) => [each, 0]));
  const rest = all.filter((finding) => {
    const exemption = inForce.find((each) => covers(each, finding));
    if (exemption !== undefined && finding.answer === "violation") {
      counts.set(exemption, (counts.get(exemption) ?? 0) + 1);
    }
    return exemption === undefined;
  });
  const covered = [...counts].map(([exemption, n]): ReportedExemption => {
    const { rule, resource, reason, until } = exemption;
    return { rule, resource, reason, until, covers: n };
  });
  return { covered, rest };
}

function problemOf(
  { rule, resource, name, property, message }: Finding,
  levels: ReadonlyMap<string, string>,
): ReportedProblem {
  const { id, title, description, url } = rule;
  const level = weightOf(rule, levels);
  return { level, rule: id, title, message, resource, name, property, why: description, url };
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

/** A URN has the stack; an ARM id is the same in whatever file it is. Numbers change with each edit: they aren't in it. */
function fingerprintOf({ rule, resource, property }: Finding): string {
  return `${rule.id} ${resource} ${property}`;
}

/** A property that overlaps two subnets has two findings: the second is new where the base has one. */
function counted(): (text: string) => string {
  const times = new Map<string, number>();
  return (text) => {
    const n = (times.get(text) ?? 0) + 1;
    times.set(text, n);
    return n === 1 ? text : `${text} (${n})`;
  };
}

function reported(
  number: number,
  fingerprint: string,
  finding: Finding,
  from: FleetResource,
  fleet: Fleet,
  { levels, project, base }: Judging,
): ReportedFinding {
  const { rule, property, message } = finding;
  const { resource, origin } = from;
  return {
    number,
    fingerprint,
    rule: rule.id,
    weight: weightOf(rule, levels),
    origin,
    name: nameOf(finding, from),
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
  const groups = new Map<string, Omit<ReportedUndecided, "rules"> & { rules: Set<string> }>();
  for (const { rule, resource, name, message } of found) {
    const origin = byKey.get(resource)?.origin ?? "";
    if (violated.has(`${rule.id} ${origin} ${name}`)) {
      continue;
    }
    const key = `${origin} ${name} ${message}`;
    const group = groups.get(key) ?? { origin, name, reason: message, rules: new Set() };
    group.rules.add(rule.id);
    groups.set(key, group);
  }
  return [...groups.values()].map((group) => ({ ...group, rules: [...group.rules] }));
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
