import {
  type ArmResource,
  factsOf,
  hostBitsProblem,
  judge,
  Level,
  levelOf,
  type NamedRange,
  parseCidr,
  rules,
  Topology,
} from "@aks-networking/networking";
import * as pulumi from "@pulumi/pulumi";
import type { Declared } from "./declared-resource";

/** What the children of a component are judged together with. */
export interface Surroundings {
  /** What is already there, in the same program or outside of it. */
  readonly resources: readonly ArmResource[];
  /** Ranges in use elsewhere. */
  readonly environment: readonly NamedRange[];
}

/**
 * Judges all children that a component is about to create. What Azure would refuse or what would break later is
 * thrown as one error, before anything is created; advice is logged as a warning.
 * @param problems what the component found wrong with its args by itself.
 * @throws pulumi.ResourceError with one line a problem.
 */
export function judgeChildren(
  component: pulumi.ComponentResource,
  label: string,
  children: readonly Declared[],
  { resources, environment }: Surroundings,
  problems: readonly string[] = [],
): void {
  const own = children.map((child) => child.asArmResource());
  const ownKeys = new Set(own.map(({ key }) => key));
  const context = {
    topology: new Topology([...resources, ...own]),
    facts: factsOf(),
    today: new Date().toISOString().slice(0, 10),
    environment,
  };
  const lines = [...problems];
  for (const { rule, answer, resource, name, message } of judge(context, rules)) {
    if (answer !== "violation") {
      continue;
    }
    const line = `${name}: ${message} See ${rule.url}`;
    if (levelOf(rule.evidence) === Level.mandatory) {
      lines.push(line);
    } else if (ownKeys.has(resource) && levelOf(rule.evidence) === Level.advisory) {
      warn(component, line);
    }
  }
  if (lines.length > 0) {
    throw new pulumi.ResourceError(
      [`${label} can't be created:`, ...lines.map((line) => `- ${line}`)].join("\n"),
      component,
      true,
    );
  }
}

/**
 * Warns of something about a component, once the engine has it. The SDK writes the log lines of a process one after
 * another and lets one about a resource wait for its URN; that of a component which the engine refuses never comes, and
 * would hold up the next runs of the Automation API.
 */
export function warn(component: pulumi.ComponentResource, text: string): void {
  component.urn.apply(() => pulumi.log.warn(text, component));
}

/** What is wrong with ranges given as args: they must be canonical. `ranges` are the texts by their paths. */
export function rangeProblems(ranges: Readonly<Record<string, string | undefined>>): string[] {
  return Object.entries(ranges).flatMap(([path, text]) => {
    if (text === undefined) {
      return [];
    }
    const parsed = parseCidr(text);
    if (!parsed.ok) {
      return [`${path} ${parsed.problem}.`];
    }
    return parsed.hostBits
      ? [`${path} ${hostBitsProblem(text, parsed.cidr)}; write ${parsed.cidr}.`]
      : [];
  });
}
