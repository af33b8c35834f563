import { didYouMean, levelOf, type Rule, renamedRules, rules } from "@aks-networking/networking";
import { examplesOf } from "@aks-networking/networking/testing";
import { ExitCode, UserError } from "../errors";
import type { Look, Run } from "../io";
import { wrap } from "../report/text-layout";

const ruleIds: readonly string[] = rules.map(({ id }) => id);

/** What a rule says, why it is believed, and what it looks like. */
export function explain({ io, look }: Run, id: string): ExitCode {
  if (id === "list") {
    io.stdout(`${ruleIds.join("\n")}\n`);
    return ExitCode.clean;
  }
  const rule = rules.find((each) => each.id === id);
  const later = Object.hasOwn(renamedRules, id) ? renamedRules[id] : undefined;
  if (rule === undefined && later !== undefined) {
    io.stdout(`${id} is a former id; these rules are meant: ${later.join(", ")}.\n`);
    return ExitCode.clean;
  }
  if (rule === undefined) {
    throw new UserError(
      `There is no rule ${/^[\w-]{1,80}$/.test(id) ? id : "of this name"}${didYouMean(id, ruleIds) || "."}`,
      "List all with: aks-networking explain list",
    );
  }
  const lines = [
    look.paint("bold", rule.id),
    "",
    ...paragraphs(rule, look),
    ...exampleOf(rule, look),
  ];
  io.stdout(`${lines.join("\n").trimEnd()}\n`);
  return ExitCode.clean;
}

function paragraphs(rule: Rule, look: Look): readonly string[] {
  const { title, description, remediation, evidence, severity, url, facts } = rule;
  const part = (name: string, ...texts: readonly string[]) => section(look, name, texts);
  return [
    ...part("What must be so", `${title}.`),
    ...part("Why", description),
    ...part("What to do", remediation),
    ...part("Level", `${levelOf(evidence)}, severity ${severity}`),
    ...part(
      "Evidence",
      `${gradeTexts[evidence.grade] ?? evidence.grade}${evidence.holds === "always" ? ", with each request" : ", when it is created or changed"}: ${evidence.says}`,
      ...evidence.sources.map((source) => `- ${source}`),
    ),
    ...part("Documentation", url),
    ...(facts.length > 0 ? part("Facts", facts.join(", ")) : []),
  ];
}

const gradeTexts: Readonly<Record<string, string>> = {
  refused: "Azure refuses it",
  breaks: "Azure accepts it, and nodes, the API server or an upgrade fail",
  breaksFeature: "Azure accepts it, and a service, an add-on or the surge of an upgrade fails",
  documented: "Documented as not supported",
  documentedLimit: "Documented as a limit",
  retired: "Azure stops supporting it on a date",
  advised: "A recommendation",
};

/** What the rule says of its own example. The examples come with the package of the rules, for tests and this. */
function exampleOf({ id }: Rule, look: Look): readonly string[] {
  const messages = Object.hasOwn(examplesOf, id) ? (examplesOf[id]?.messages ?? []) : [];
  return messages.length === 0 ? [] : section(look, "Example", messages);
}

function section(look: Look, name: string, texts: readonly string[]): readonly string[] {
  return [
    look.paint("cyan", name),
    ...texts.flatMap((text) => wrap(text, look.columns - 2)).map((line) => `  ${line}`),
    "",
  ];
}
