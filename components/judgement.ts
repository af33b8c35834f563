import {
  type ArmResource,
  addTo,
  type Edition,
  type Finding,
  factsOf,
  hostBitsProblem,
  isRefusedAlways,
  judge,
  Level,
  levelOf,
  type NamedRange,
  parseCidr,
  rules,
  Topology,
} from "@aks-networking/networking";
import * as pulumi from "@pulumi/pulumi";
import { type ArgProblem, problemAt } from "./args/read-args";
import type { Declared } from "./declared-resource";

/** What the children of a component are judged together with. */
export interface Surroundings {
  /** The children with what is already there: see {@link topologyOf}. */
  readonly topology: Topology;
  /** Ranges in use elsewhere. */
  readonly environment: readonly NamedRange[];
  /** Whose statements they are judged by. Default: today's. */
  readonly edition?: Edition | undefined;
}

/** What is to be said of a component before it is registered. */
export interface Verdict {
  readonly label: string;
  /** What refuses it whenever it is asked for. */
  readonly always: readonly string[];
  /** What refuses it while it is created, by the key of the child it is about. */
  readonly creation: ReadonlyMap<string, readonly string[]>;
  readonly advice: readonly string[];
}

/** The children of a component, with what is already there, in the same program or outside of it. */
export function topologyOf(
  children: readonly Declared[],
  surroundings: readonly ArmResource[],
): Topology {
  return new Topology([...surroundings, ...children.map((child) => child.asArmResource())]);
}

/** Components say nothing of what is only advised. */
const rulesInForce = rules.filter(({ evidence }) => levelOf(evidence) !== Level.disabled);

/** Components plan the prefixes of their subnets: one is missing only where what stops the plan is said. */
const plannedByComponents = "subnet-address-prefix-missing";

/**
 * Judges all children that a component is about to create: what Azure refuses each time, what it refuses or what breaks
 * only while a resource is created, and advice.
 * @param problems what is wrong with the args by themselves; a finding about the same arg isn't repeated.
 */
export function judgeChildren(
  label: string,
  children: readonly Declared[],
  { topology, environment, edition }: Surroundings,
  problems: readonly ArgProblem[] = [],
): Verdict {
  const byKey = new Map(children.map((child) => [child.key, child]));
  const context = {
    topology,
    facts: factsOf(edition),
    today: new Date().toISOString().slice(0, 10),
    environment,
  };
  const always = new Set(problems.map(({ message }) => message));
  const creation = new Map<string, string[]>();
  const advice = new Set<string>();
  const paths = problems.flatMap(({ path }) => (path === "" ? [] : path));
  for (const finding of judge(context, rulesInForce)) {
    const child = byKey.get(finding.resource);
    const isPlanned = child !== undefined && finding.rule.id === plannedByComponents;
    if (finding.answer !== "violation" || isPlanned || isReported(finding, child, paths)) {
      continue;
    }
    const line = `${sentence(finding, child)} See ${finding.rule.url}`;
    const { evidence } = finding.rule;
    if (levelOf(evidence) !== Level.mandatory) {
      if (child !== undefined) {
        advice.add(line);
      }
    } else if (isRefusedAlways(evidence) || child === undefined) {
      always.add(line);
    } else if (!child.adopted) {
      addTo(creation, child.key, line);
    }
  }
  return { label, always: [...always], creation, advice: [...advice] };
}

/** A finding in the names of the component's args. */
function sentence({ name, message }: Finding, child: Declared | undefined): string {
  if (child === undefined) {
    return `${name}: ${message}`;
  }
  const text = inArgNames(message, child);
  const isArg = child.argNames.some(([property]) => message.startsWith(property));
  return isArg ? text : `${name}: ${text}`;
}

function inArgNames(message: string, { argNames }: Declared): string {
  const first = argNames.find(([property]) => message.startsWith(property));
  const renamed = first === undefined ? message : `${first[1]}${message.slice(first[0].length)}`;
  // Short names such as "count" mean something else elsewhere in a sentence.
  const longer = argNames.filter(([property]) => /[.[]/.test(property));
  return longer.reduce((whole, [property, arg]) => whole.replaceAll(property, arg), renamed);
}

/** Whether something is said already of the arg that a finding is about. */
function isReported(
  { property }: Finding,
  child: Declared | undefined,
  paths: readonly string[],
): boolean {
  if (child === undefined) {
    return false;
  }
  const arg = inArgNames(property, child);
  return paths.some(
    (path) =>
      arg === path ||
      arg.startsWith(`${path}.`) ||
      arg.startsWith(`${path}[`) ||
      // What the cluster says for all its pools.
      (path === "maxPods" && arg.endsWith(".maxPods")),
  );
}

/** @throws pulumi.RunError with all that refuses the component. */
export function refuseIf(
  component: pulumi.ComponentResource,
  { label, always, creation, advice }: Verdict,
): void {
  const lines = [...always, ...[...creation.values()].flat()];
  if (lines.length > 0 && (always.length > 0 || !engineRunsHooks())) {
    // Not a ResourceError: the SDK holds its text, and all that follows, back until the component has a URN, which it
    // never gets where a hook stops it.
    throw new pulumi.RunError(refusal(label, lines));
  }
  for (const text of advice) {
    warn(component, text);
  }
}

/**
 * Options with which the engine asks before it creates a component, and stops where Azure would refuse the creation.
 * What is refused always is left to {@link refuseIf}, which says all at once.
 */
export function judgedOnCreation(
  opts: pulumi.ComponentResourceOptions,
  { label, always, creation }: Verdict,
): pulumi.ComponentResourceOptions {
  const lines = always.length > 0 ? [] : [...creation.values()].flat();
  return lines.length === 0 ? opts : pulumi.mergeOptions(opts, stopCreation(label, lines));
}

/** The same for a child that is added to a component which exists. */
export function judgedAlone(
  { key }: Declared,
  { label, creation }: Verdict,
): pulumi.CustomResourceOptions {
  const lines = creation.get(key) ?? [];
  return lines.length === 0 ? {} : stopCreation(label, lines);
}

let hooks = 0;

function stopCreation(label: string, lines: readonly string[]): pulumi.CustomResourceOptions {
  if (!engineRunsHooks()) {
    return {};
  }
  hooks += 1;
  const hook = new pulumi.ResourceHook(
    `${label} is judged on creation, ${hooks}`,
    () => {
      throw new Error(refusal(label, lines));
    },
    { onDryRun: true },
  );
  return { hooks: { beforeCreate: [hook] } };
}

function refusal(label: string, lines: readonly string[]): string {
  return [`${label} can't be created:`, ...new Set(lines)].join("\n- ");
}

/** Pulumi's mocks know no hooks, so that a unit test of a program with a component would fail for having one. */
export function engineRunsHooks(): boolean {
  const monitor = pulumi.runtime.getMonitor();
  return monitor !== undefined && "registerResourceHook" in monitor;
}

/**
 * Warns of something about a component, once the engine has it. The SDK writes the log lines of a process one after
 * another and lets one about a resource wait for its URN; that of a component which the engine refuses never comes, and
 * would hold up the next runs of the Automation API.
 */
export function warn(component: pulumi.ComponentResource, text: string): void {
  component.urn.apply(() => pulumi.log.warn(text, component));
}

/** What is wrong with ranges given as args: they must be canonical. */
export function rangeProblems(ranges: readonly GivenRange[]): ArgProblem[] {
  return ranges.flatMap(([path, text]): ArgProblem | ArgProblem[] => {
    if (text === undefined) {
      return [];
    }
    const parsed = parseCidr(text);
    if (!parsed.ok) {
      return problemAt(path, `${parsed.problem}.`);
    }
    return parsed.hostBits
      ? problemAt(path, `${hostBitsProblem(text, parsed.cidr)}; write ${parsed.cidr}.`)
      : [];
  });
}

/** A range among the args, and where it is. */
export type GivenRange = readonly [path: string, range: string | undefined];

/** The ranges of a list. */
export function listed(path: string, ranges: readonly string[] = []): GivenRange[] {
  return ranges.map((range, i) => [`${path}[${i}]`, range]);
}
