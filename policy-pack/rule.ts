import { type Check, checks } from "@aks-networking/networking";
import type { Policy } from "@pulumi/policy";
import type { SettingsInput } from "./settings/settings";
import type { Example } from "./testing/example";

/** What a rule shows of itself. The tests run both stacks, with ids known and with ids not known yet. */
export interface RuleExamples {
  /** A stack on which the rule has nothing to say. */
  readonly compliant: () => Example;
  /** A stack that breaks this rule. */
  readonly violating: () => Example;
  /** All that the rule says about it: each message whole, in the order of the stack. */
  readonly messages: readonly string[];
  /** What the rule needs besides: an environment, another day or edition. */
  readonly settings?: SettingsInput;
  /**
   * For a rule that compares a cluster with what else is there: judge it also when the cluster is registered, with
   * what was registered before it, so that the cluster isn't created first. Not for a rule about something missing,
   * which may still come.
   */
  readonly beforeCreation?: true;
}

/**
 * A rule of the pack: a check of the domain, with the fields that the Pulumi SDK has for a policy. The check is the
 * only source of them.
 */
export interface Rule extends Required<Omit<Policy, "configSchema">> {
  readonly check: Check;
  readonly examples: RuleExamples;
}

const checksById = new Map(checks.map((check) => [check.id, check]));

/** The rule for the check `id`. Throws when there is no such check. */
export function rule(id: string, examples: RuleExamples): Rule {
  const check = checksById.get(id);
  if (check === undefined) {
    throw new Error(`There is no check "${id}" in networking/checks.`);
  }
  return {
    name: check.id,
    displayName: check.title,
    description: check.description,
    severity: check.severity,
    enforcementLevel: check.enforcement,
    url: check.url,
    remediationSteps: check.remediation,
    tags: [...check.facts],
    framework: {
      name: "AKS networking",
      version: "current",
      reference: check.facts.join(", "),
      specification: check.title,
    },
    check,
    examples,
  };
}
