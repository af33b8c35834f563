import {
  Asked,
  rules as allRules,
  currentToken,
  type Finding,
  type Rule,
} from "@aks-networking/networking";
import type {
  Policies,
  ReportViolation,
  ResourceValidationArgs,
  ResourceValidationPolicy,
  StackValidationArgs,
  StackValidationPolicy,
} from "@pulumi/policy";
import { Judging } from "./judging";
import { exemptionLines } from "./settings/exemptions";
import { settingsName, settingsSchema } from "./settings/schema";
import type { SettingsInput } from "./settings/settings";

type PackPolicy = StackValidationPolicy | (ResourceValidationPolicy & StackValidationPolicy);

export interface PackOptions {
  /** The rules to take. Default: all. */
  readonly rules?: readonly Rule[];
  /** Settings that hold where the pack's configuration says nothing else. */
  readonly settings?: SettingsInput;
}

/**
 * The policies of the pack, for `new PolicyPack(name, { policies: policies() })`. Their order matters: the first one
 * judges for all, the last ones gather what the others can't decide or don't report.
 */
export function policies({ rules = allRules, settings = {} }: PackOptions = {}): Policies {
  const judging = new Judging(rules, settings);
  return [
    settingsPolicy(judging),
    ...rules.map((rule) => policyOf(rule, judging)),
    undecidedPolicy(judging),
    exemptionsPolicy(judging),
  ];
}

function settingsPolicy(judging: Judging): PackPolicy {
  let said: string | undefined;
  const reportProblems = (report: ReportViolation) => {
    const text = judging.settings.problems.map((problem) => `- ${problem}`).join("\n");
    if (text !== "" && text !== said) {
      report(text);
    }
    said = text;
  };
  return {
    name: settingsName,
    displayName: "The configuration of the policy pack must be readable",
    description: "This policy pack can't use a part of its configuration:",
    enforcementLevel: "mandatory",
    severity: "high",
    configSchema: settingsSchema,
    validateResource: (args, report) => {
      judging.configure(args.getConfig());
      judging.beginResource(args);
      reportProblems(report);
    },
    validateStack: (args, report) => {
      judging.configure(args.getConfig());
      judging.beginStack(args.resources);
      reportProblems(report);
      said = undefined;
    },
  };
}

function policyOf(rule: Rule, judging: Judging): PackPolicy {
  const fields = fieldsOf(rule);
  const validateStack = (args: StackValidationArgs, report: ReportViolation) =>
    reportAll(judging.violationsOfStack(rule, args.resources), report);
  passOver(validateStack, () =>
    judging.hasViolations(rule) === false ? nothingToReport : undefined,
  );
  if (rule.asked === Asked.stack) {
    return { ...fields, validateStack };
  }
  const validateResource = (args: ResourceValidationArgs, report: ReportViolation) =>
    reportAll(judging.violationsOfResource(rule, args), report);
  const [subject, ...others] = rule.subjects;
  const onlyType = subject !== undefined && others.length === 0 ? currentToken(subject) : undefined;
  passOver(validateResource, () => {
    const found = judging.hasViolations(rule);
    return found === undefined ? onlyType : found ? undefined : nothingToReport;
  });
  return { ...fields, validateResource, validateStack };
}

/** The fields that the SDK has for a policy. */
function fieldsOf(rule: Rule): Omit<PackPolicy, "validateStack"> {
  return {
    name: rule.id,
    displayName: rule.title,
    description: rule.description,
    severity: rule.severity,
    enforcementLevel: rule.enforcement,
    url: rule.url,
    remediationSteps: rule.remediation,
    tags: [...rule.facts],
    framework: {
      name: "AKS networking",
      version: "current",
      reference: rule.facts.join(", "),
      specification: rule.title,
    },
  };
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

function exemptionsPolicy(judging: Judging): PackPolicy {
  const linesNow = () => {
    const exempted = judging.exemptedOfRound();
    return exempted && exemptionLines(exempted, judging.settings.today);
  };
  const validateStack = (_: StackValidationArgs, report: ReportViolation) => {
    for (const line of linesNow() ?? []) {
      report(line);
    }
  };
  passOver(validateStack, () => (linesNow()?.length === 0 ? nothingToReport : undefined));
  return {
    name: "aks-networking-exemptions",
    displayName: "Exemptions must be in use and not expired",
    description: "Exemptions of this policy pack:",
    enforcementLevel: "advisory",
    severity: "low",
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
  for (const { message, resource, rule } of findings) {
    report(`${message}\n${rule.url}`, resource);
  }
}
