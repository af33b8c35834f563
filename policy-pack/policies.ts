import {
  Asked,
  rules as allRules,
  currentToken,
  exemptionLines,
  type Finding,
  harmless,
  levelOf,
  olderIdsOf,
  type Rule,
  renamedRules,
} from "@aks-networking/networking";
import type {
  Policies,
  ReportViolation,
  ResourceValidationArgs,
  ResourceValidationPolicy,
  StackValidationArgs,
  StackValidationPolicy,
} from "@pulumi/policy";
import { existingReports } from "./existing";
import { settingsName, settingsSchema } from "./settings/schema";
import type { SettingsInput } from "./settings/settings";
import { SharedPass } from "./shared-pass";

type Fields = Omit<StackValidationPolicy, "validateStack">;
export type PackPolicy = StackValidationPolicy | (ResourceValidationPolicy & StackValidationPolicy);

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
  const pass = new SharedPass(rules, settings);
  const first = settingsPolicy(pass);
  const ofRules = [
    ...Object.keys(renamedRules)
      .filter((former) => rules.every(({ id }) => id !== former))
      .map((former) => formerPolicy(former, pass)),
    ...inOrder(rules).map((rule) => policyOf(rule, pass)),
  ];
  const last = gatherings.map((each) => gathering(each, pass));
  const places = new Map(ofRules.map(({ name }, place) => [name, place]));
  // The SDK goes through the list at each call of the engine, and in most the rules have nothing to say.
  return Object.defineProperty([first, ...ofRules, ...last], Symbol.iterator, {
    value: function* () {
      const before = pass.idsOfRound();
      yield first;
      const ids = pass.idsOfRound();
      if (ids === undefined || ids === before) {
        yield* ofRules;
      } else {
        const found = [...ids].flatMap((id) => places.get(id) ?? []);
        for (const place of found.sort((a, b) => a - b)) {
          yield ofRules[place];
        }
      }
      yield* last;
    },
  });
}

/** A rule that was a part of another one, or had its id, comes after it: see `SharedPass.hasViolations`. */
function inOrder(rules: readonly Rule[]): readonly Rule[] {
  const later = rules.filter((rule) => olderIdsOf(rule).length > 0);
  const placed = new Set(rules.filter((rule) => !later.includes(rule)));
  const place = (rule: Rule) => {
    const older = olderIdsOf(rule);
    later.filter((one) => older.includes(one.id) && !placed.has(one)).forEach(place);
    placed.add(rule);
  };
  later.forEach(place);
  return [...placed];
}

function settingsPolicy(pass: SharedPass): PackPolicy {
  let said: string | undefined;
  const reportProblems = (report: ReportViolation) => {
    const text = pass.settings.problems.map((problem) => `- ${problem}`).join("\n");
    if (text !== "" && text !== said) {
      say(report, text);
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
      pass.configure(args.getConfig());
      pass.beginResource(args);
      reportProblems(report);
    },
    validateStack: (args, report) => {
      pass.configure(args.getConfig());
      pass.beginStack(args.resources);
      reportProblems(report);
      said = undefined;
    },
  };
}

function policyOf(rule: Rule, pass: SharedPass): PackPolicy {
  const validateStack = (args: StackValidationArgs, report: ReportViolation) =>
    reportAll(pass.violationsOfStack(rule, args.resources), report);
  const isSilent = () => pass.hasViolations(rule) === false;
  passOver(validateStack, () => (isSilent() ? nothingToReport : undefined));
  if (rule.asked === Asked.stack) {
    return silentWhere(isSilent, fieldsOf(rule), validateStack);
  }
  const validateResource = (args: ResourceValidationArgs, report: ReportViolation) =>
    reportAll(pass.violationsOfResource(rule, args), report);
  const [subject, ...others] = rule.subjects;
  const onlyType = subject !== undefined && others.length === 0 ? currentToken(subject) : undefined;
  passOver(validateResource, () => {
    const found = pass.hasViolations(rule);
    return found === undefined ? onlyType : found ? undefined : nothingToReport;
  });
  return silentWhere(isSilent, fieldsOf(rule), validateStack, validateResource);
}

/** The fields that the SDK has for a policy. */
function fieldsOf(rule: Rule): Fields {
  return {
    name: rule.id,
    displayName: rule.title,
    description: rule.description,
    severity: rule.severity,
    enforcementLevel: levelOf(rule.evidence),
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

/** Keeps the id of a rule that has other names now: where it is disabled, so are they. It never reports. */
function formerPolicy(id: string, pass: SharedPass): PackPolicy {
  const [validateResource, validateStack] = [() => undefined, () => undefined];
  for (const validate of [validateResource, validateStack]) {
    passOver(validate, () => {
      pass.enable(id);
      return nothingToReport;
    });
  }
  const fields: Fields = {
    name: id,
    displayName: `Now ${renamedRules[id]?.join(" and ")}`,
    description: "The former name of other rules; its level is theirs where it is disabled.",
    enforcementLevel: "advisory",
    severity: "low",
  };
  return silentWhere(() => pass.enable(id), fields, validateStack, validateResource);
}

interface Gathering extends Fields {
  /** Whether it has nothing to report in this call of the engine. */
  readonly isSilent: (pass: SharedPass) => boolean;
  readonly reports: (
    pass: SharedPass,
    stack: StackValidationArgs["resources"],
  ) => readonly { readonly message: string; readonly resource?: string }[] | undefined;
}

/** The policies that report of a whole stack what the rules don't report themselves. */
const gatherings: readonly Gathering[] = [
  {
    name: "aks-networking-changes",
    displayName: "A change must not replace a cluster that is deployed, or be refused",
    description: "Azure refuses this change of what is deployed, or azure-native replaces it:",
    enforcementLevel: "mandatory",
    severity: "high",
    isSilent: (pass) => pass.changes()?.changes.length === 0,
    reports: (pass, stack) => pass.changes(stack)?.changes,
  },
  {
    name: "aks-networking-existing",
    displayName: "What exists should follow the rules for new resources",
    description:
      "Azure wouldn't take this again, or it can fail later. It isn't blocked, since it exists:",
    enforcementLevel: "advisory",
    severity: "medium",
    isSilent: (pass) => pass.standing()?.findings.length === 0,
    reports: (pass, stack) => {
      const standing = pass.standing(stack);
      return standing && existingReports(standing.findings, standing.topology);
    },
  },
  {
    name: "aks-ranges-undecided",
    displayName: "Every mandatory rule should be decided before deployment",
    description: "Not known before deployment:",
    enforcementLevel: "advisory",
    severity: "medium",
    isSilent: (pass) => pass.undecided()?.length === 0 && pass.changes()?.old.length === 0,
    reports: (pass, stack) => [
      ...(pass.undecided(stack) ?? []),
      ...(pass.changes(stack)?.old ?? []),
    ],
  },
  {
    name: "aks-networking-exemptions",
    displayName: "Exemptions must be in use and not expired",
    description: "Exemptions of this policy pack:",
    enforcementLevel: "advisory",
    severity: "low",
    isSilent: (pass) => exemptionReports(pass)?.length === 0,
    reports: exemptionReports,
  },
];

function exemptionReports(pass: SharedPass) {
  const exempted = pass.exemptedOfRound();
  return exempted && exemptionLines(exempted, pass.settings.today).map((message) => ({ message }));
}

function gathering({ isSilent, reports, ...fields }: Gathering, pass: SharedPass): PackPolicy {
  const validateStack = ({ resources }: StackValidationArgs, report: ReportViolation) => {
    for (const { message, resource } of reports(pass, resources) ?? []) {
      say(report, message, resource);
    }
  };
  passOver(validateStack, () => (isSilent(pass) ? nothingToReport : undefined));
  return { ...fields, validateStack };
}

const nothingToReport = "(nothing to report)";

/**
 * A policy without its functions where it has nothing to report. The SDK asks for them at each call of the engine, and
 * goes on to the next policy where there is none. One that it passes over by its type it lists in its answer, with a
 * reason: for hundreds of policies and each resource that is most of what there is to send.
 */
function silentWhere(
  isSilent: () => boolean,
  fields: Fields,
  validateStack: StackValidationPolicy["validateStack"],
  validateResource?: ResourceValidationPolicy["validateResource"],
): PackPolicy {
  const policy = {
    ...fields,
    get validateResource() {
      return isSilent() ? undefined : validateResource;
    },
    get validateStack() {
      return isSilent() ? undefined : validateStack;
    },
  };
  return policy as PackPolicy;
}

/**
 * The SDK skips a policy, without deserialising anything for it, when the `__pulumiType` of its function is a type
 * that the resource or stack hasn't; it reads that property at each call. `typeNow` answers undefined to be called. It
 * stays with the function where another pack copies the policy.
 */
function passOver(validate: object, typeNow: () => string | undefined): void {
  Object.defineProperty(validate, "__pulumiType", { get: typeNow });
}

function reportAll(findings: readonly Finding[], report: ReportViolation): void {
  for (const { message, resource, rule } of findings) {
    say(report, `${message}\n${rule.url}`, resource);
  }
}

/** Reports without what a terminal or a CI log would take for a command. */
function say(report: ReportViolation, message: string, resource?: string): void {
  report(harmless(message), resource);
}
