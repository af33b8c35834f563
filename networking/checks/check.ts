import type { Cidr } from "../cidr";
import type { Facts } from "../facts";
import type { FactId } from "../facts/fact-ids";
import type { ArmType } from "../topology/arm-resource";
import { type Entity, labelOf, type Topology } from "../topology/topology";

/** How much it hurts. What is done about it is the enforcement level. */
export const CheckSeverity = {
  /** The cluster can't be created, or can't reach its API server. */
  critical: "critical",
  /** An outage or a rebuild later. */
  high: "high",
  /** Scaling or upgrading stops. */
  medium: "medium",
  /** Hygiene. */
  low: "low",
} as const;
export type CheckSeverity = (typeof CheckSeverity)[keyof typeof CheckSeverity];

/** `mandatory` where Azure refuses or the cluster breaks later, `advisory` where documentation only advises. */
export const Enforcement = { mandatory: "mandatory", advisory: "advisory" } as const;
export type Enforcement = (typeof Enforcement)[keyof typeof Enforcement];

/** A range in use outside the program: on premises, a peered VNet, another cluster, a reservation. */
export interface NamedRange {
  readonly name: string;
  readonly kind: EnvironmentKind;
  readonly cidr: Cidr;
}

export const EnvironmentKind = {
  onPremises: "onPremises",
  peered: "peered",
  planned: "planned",
  clusterPods: "clusterPods",
  clusterServices: "clusterServices",
} as const;
export type EnvironmentKind = (typeof EnvironmentKind)[keyof typeof EnvironmentKind];

/** All that a check may look at. */
export interface CheckContext {
  readonly topology: Topology;
  readonly facts: Facts;
  /** Today, as YYYY-MM-DD: retirements are judged by it. */
  readonly today: string;
  readonly environment: readonly NamedRange[];
}

/** Something is wrong. The message is `<property> <value> <problem>; <action>.` */
export interface Violation {
  readonly answer: "violation";
  readonly entity: Entity;
  /** The ARM path from the resource's root: `networkProfile.podCidr`. */
  readonly property: string;
  /** The offending value as written; left out where nothing was written. */
  readonly value?: string;
  /** What is wrong with it, with both numbers and the other party. */
  readonly problem: string;
  /** What to do, with a value that passes where there is one. */
  readonly action: string;
  /** The error code of Azure that this prevents, where one is known. */
  readonly errorCode?: string;
}

/** The check can't tell before deployment. */
export interface Undecided {
  readonly answer: "undecided";
  readonly entity: Entity;
  readonly property: string;
  /** A clause: "agentPoolProfiles[0].vnetSubnetID isn't known yet". */
  readonly reason: string;
}

export type Answer = Violation | Undecided;

/** One rule about a topology. Component and policy pack run the same ones and say the same sentences. */
export interface Check {
  /** *resource – property – problem*, kebab-case. Never renamed. */
  readonly id: string;
  /** The facts it holds a program to. */
  readonly facts: readonly FactId[];
  /** What must be so: "Pod CIDR must not overlap a range that AKS reserves". */
  readonly title: string;
  /** Why it breaks, in one sentence. */
  readonly description: string;
  /** What to do, in one sentence. */
  readonly remediation: string;
  readonly severity: CheckSeverity;
  readonly enforcement: Enforcement;
  /** The page that says so. */
  readonly url: string;
  /** The types of the resources it reports on. */
  readonly subjects: readonly ArmType[];
  /** `resource`: one resource by itself decides it. `stack`: it needs to see several. */
  readonly needs: "resource" | "stack";
  run(context: CheckContext): Iterable<Answer>;
}

/** An answer as it leaves the domain. */
export interface Finding {
  readonly check: Check;
  readonly answer: Answer["answer"];
  /** The key of the resource that it is reported on. */
  readonly resource: string;
  readonly name: string;
  readonly property: string;
  /** The whole sentence, or for `undecided` the reason. */
  readonly message: string;
}

/** No more answers of one check than these are listed: nobody reads more, and pairs of ranges may be millions. */
const maxAnswers = 1000;

/**
 * Runs `checks` over a topology. It never throws: an error in a check is no reason to lose all others, or to stop
 * somebody's deployment, so that check is undecided.
 */
export function judge(context: CheckContext, checks: readonly Check[]): Finding[] {
  return checks.flatMap((check) => {
    const found: Finding[] = [];
    try {
      for (const answer of check.run(context)) {
        if (found.length === maxAnswers) {
          const reason = `it has more than ${maxAnswers} answers, of which no more are listed`;
          return [...found, openCheck(check, reason)];
        }
        if (!answer.entity.resource.existing) {
          found.push(findingOf(check, answer));
        }
      }
    } catch (error) {
      found.push(openCheck(check, `this rule failed, which is an error of this project: ${error}`));
    }
    return found;
  });
}

function findingOf(check: Check, answer: Answer): Finding {
  return {
    check,
    answer: answer.answer,
    resource: answer.entity.resource.key,
    name: labelOf(answer.entity),
    property: answer.property,
    message: answer.answer === "violation" ? sentence(answer) : answer.reason,
  };
}

/** What is said of a check as a whole, on no resource. */
function openCheck(check: Check, message: string): Finding {
  return { check, answer: "undecided", resource: "", name: "", property: "", message };
}

function sentence({ property, value, problem, action, errorCode }: Violation): string {
  const subject = value === undefined ? property : `${property} ${value}`;
  const refused = errorCode === undefined ? "" : ` Azure refuses it with ${errorCode}.`;
  return `${subject} ${problem}; ${action}.${refused}`;
}
