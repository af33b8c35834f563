import type { Finding } from "@aks-networking/networking";
import type {
  Policies,
  ReportViolation,
  ResourceValidationArgs,
  ResourceValidationPolicy,
  StackValidationArgs,
  StackValidationPolicy,
} from "@pulumi/policy";
import { Judging } from "./judging";
import { currentToken } from "./reader/resource-type";
import type { Rule } from "./rule";
import { rules as allRules } from "./rules";
import { readSettings } from "./settings/settings";

type PackPolicy = StackValidationPolicy | (ResourceValidationPolicy & StackValidationPolicy);

/**
 * The policies of the pack, for `new PolicyPack(name, { policies: policies() })`. Their order matters: the first one
 * judges for all, the last one gathers what the others can't decide.
 */
export function policies(rules: readonly Rule[] = allRules): Policies {
  const judging = new Judging(rules, readSettings(undefined));
  return [
    settingsPolicy(judging),
    ...rules.map((rule) => policyOf(rule, judging)),
    undecidedPolicy(judging),
  ];
}

function settingsPolicy(judging: Judging): PackPolicy {
  return {
    name: "aks-networking-settings",
    description: "The configuration of this policy pack must be readable.",
    enforcementLevel: "mandatory",
    validateResource: (args) => judging.beginResource(args),
    validateStack: (args) => judging.beginStack(args.resources),
  };
}

function policyOf(rule: Rule, judging: Judging): PackPolicy {
  const { check, examples: _, ...fields } = rule;
  const validateStack = (args: StackValidationArgs, report: ReportViolation) =>
    reportAll(judging.violationsOfStack(rule, args.resources), report);
  passOver(validateStack, () =>
    judging.hasViolations(rule) === false ? nothingToReport : undefined,
  );
  if (check.needs === "stack") {
    return { ...fields, validateStack };
  }
  const validateResource = (args: ResourceValidationArgs, report: ReportViolation) =>
    reportAll(judging.violationsOfResource(rule, args), report);
  const [subject, ...others] = check.subjects;
  const onlyType = subject !== undefined && others.length === 0 ? currentToken(subject) : undefined;
  passOver(validateResource, () => {
    const found = judging.hasViolations(rule);
    return found === undefined ? onlyType : found ? undefined : nothingToReport;
  });
  return { ...fields, validateResource, validateStack };
}

function undecidedPolicy(judging: Judging): PackPolicy {
  const validateStack = (args: StackValidationArgs, report: ReportViolation) => {
    const reports = judging.undecidedOfRound() ?? judging.undecidedOfStack(args.resources);
    for (const { message, resource } of reports) {
      report(message, resource);
    }
  };
  passOver(validateStack, () =>
    judging.undecidedOfRound()?.length === 0 ? nothingToReport : undefined,
  );
  return {
    name: "aks-ranges-undecided",
    displayName: "Every rule must be decided before deployment",
    description: "Rules can't be decided before deployment, because they look at these values:",
    enforcementLevel: "advisory",
    severity: "medium",
    validateStack,
  };
}

const nothingToReport = "(nothing to report)";

/**
 * The SDK skips a policy, without deserialising anything for it, when the `__pulumiType` of its function is a type
 * that the resource or stack hasn't; it reads that property at each call. `typeNow` answers undefined to be called.
 */
function passOver(validate: object, typeNow: () => string | undefined): void {
  Object.defineProperty(validate, "__pulumiType", { get: typeNow });
}

function reportAll(findings: readonly Finding[], report: ReportViolation): void {
  for (const { message, resource, check } of findings) {
    report(`${message}\n${check.url}`, resource);
  }
}
