import type { Cidr } from "../cidr";
import type { Facts } from "../facts/editions";
import type { FactId } from "../facts/fact-ids";
import type { NamedRange } from "../inputs/named-range";
import type { ArmType } from "../resources/arm-resource";
import type { Entity, Topology } from "../resources/topology";
import type { Evidence } from "./evidence";
import type { Suggestion } from "./suggestion";

/** How much it hurts. Whether it blocks is its level, which follows from the evidence. */
export const RuleSeverity = {
  /** The cluster can't be created, or can't reach its API server. */
  critical: "critical",
  /** An outage or a rebuild later. */
  high: "high",
  /** Scaling or upgrading stops. */
  medium: "medium",
  /** Hygiene. */
  low: "low",
} as const;
export type RuleSeverity = (typeof RuleSeverity)[keyof typeof RuleSeverity];

/** When a rule is asked. */
export const Asked = {
  /** When a resource is registered, by that resource alone; and at the end. */
  resource: "resource",
  /**
   * When a cluster or pool is registered, with what was registered before it, so that it isn't created first; and at
   * the end. For a rule that compares it with what else is there; not for one about something missing, which may still
   * come.
   */
  early: "early",
  /** At the end, when the whole stack is there. */
  stack: "stack",
} as const;
export type Asked = (typeof Asked)[keyof typeof Asked];

/** All that a rule may look at. */
export interface RuleContext {
  readonly topology: Topology;
  readonly facts: Facts;
  /** Today, as YYYY-MM-DD: retirements are judged by it. */
  readonly today: string;
  readonly environment: readonly NamedRange[];
  /** Ranges that are taken though the topology hasn't them: those of the rest of a stack. Default: none. */
  readonly takenElsewhere?: () => readonly Cidr[];
  /** The ranges that were suggested so far in this run, to which each new one is added. Default: none is kept. */
  readonly suggested?: Cidr[];
}

/** Something is wrong. The message is `<property> <value> <problem>; <action>.` */
export interface Violation {
  readonly answer: "violation";
  readonly entity: Entity;
  /** The entity whose existence decides whether it blocks, where that isn't `entity`: the cluster that needs something. */
  readonly about?: Entity;
  /** The ARM path from the resource's root: `networkProfile.podCidr`. */
  readonly property: string;
  /** The offending value as written; left out where nothing was written. */
  readonly value?: string | undefined;
  /** What is wrong with it, with both numbers and the other party. */
  readonly problem: string;
  /** What to do. A value that would pass is a suggestion, which is tried before it is shown. */
  readonly action: string | Suggestion;
  /** The error code of Azure that this prevents, where one is known. */
  readonly errorCode?: string | undefined;
}

/** The rule can't tell before deployment. */
export interface Undecided {
  readonly answer: "undecided";
  readonly entity: Entity;
  readonly property: string;
  /** A clause: "agentPoolProfiles[0].vnetSubnetID isn't known yet". */
  readonly reason: string;
}

export type Answer = Violation | Undecided;

/** One rule about a topology. Component and policy pack run the same ones and say the same sentences. */
export interface Rule {
  /** *resource – property – problem*, kebab-case; the name of its file. Never renamed. */
  readonly id: string;
  /** The facts it holds a program to. */
  readonly facts: readonly FactId[];
  /** What must be so: "Pod CIDR must not overlap a range that AKS reserves". */
  readonly title: string;
  /** Why it breaks, in one sentence. */
  readonly description: string;
  /** What to do, in one sentence. */
  readonly remediation: string;
  readonly severity: RuleSeverity;
  /** Why we believe it. Its level follows: see `levelOf`. */
  readonly evidence: Evidence;
  /**
   * The id of the rule that this one was a part of: an exemption of that rule covers this one too, and where that rule
   * is disabled this one is silent.
   */
  readonly partOf?: string;
  /** The page that says so. */
  readonly url: string;
  /** The types of the resources it reports on. */
  readonly subjects: readonly ArmType[];
  readonly asked: Asked;
  run(context: RuleContext): Iterable<Answer>;
}
