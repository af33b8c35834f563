// Writes what is generated: the lists of rules and of their examples, the table of rules in README.md, and the JSON
// Schemas of the settings and of an environment file. `npm run docs`; a test holds them current.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Rule } from "@aks-networking/networking";
import { environmentSchema, settingsSchema } from "@aks-networking/networking/schemas";
import { type ConversionConfig, toJsonSchema } from "@valibot/to-json-schema";

const begin = "<!-- rules: written by npm run docs -->";
const end = "<!-- end of rules -->";
type Networking = typeof import("@aks-networking/networking");

const rulesFolder = path.join(__dirname, "../networking/rules");

/** The files of all rules, as `family/id`, in the order of their ids. */
export function ruleFiles(): readonly string[] {
  const families = readdirSync(rulesFolder, { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  const files = families.flatMap(({ name }) =>
    readdirSync(path.join(rulesFolder, name))
      .filter((file) => file.endsWith(".ts") && !file.endsWith(".examples.ts"))
      .map((file) => `${name}/${path.basename(file, ".ts")}`),
  );
  return files.sort((a, b) => path.basename(a).localeCompare(path.basename(b), "en"));
}

function variableOf(file: string): string {
  return path.basename(file).replaceAll(/-(\w)/g, (_, first: string) => first.toUpperCase());
}

/** networking/rules/all.ts: the explicit list of all rules, from the files of the families. */
export function rulesList(files = ruleFiles()): string {
  return `// Written by \`npm run docs\` from the files of the families.
${files.map((file) => `import { ${variableOf(file)} } from "./${file}";\n`).join("")}import type { Rule } from "./rule";

/** Every rule there is, by id. */
export const rules: readonly Rule[] = [
${files.map((file) => `  ${variableOf(file)},\n`).join("")}];

/** The family of each rule: the folder that it is in. */
export const ruleFamilies: Readonly<Record<string, string>> = {
${files.map((file) => `  "${path.basename(file)}": "${path.dirname(file)}",\n`).join("")}};
`;
}

/** networking/testing/all-examples.ts: the examples of all rules, for tests and docs. */
export function examplesList(files = ruleFiles()): string {
  return `// Written by \`npm run docs\` from the files of the families.
${files
  .map((file) => `import { examples as ${variableOf(file)} } from "../rules/${file}.examples";\n`)
  .join("")}import type { RuleExamples } from "./rule-examples";

/** The examples of every rule, by its id. */
export const examplesOf: Readonly<Record<string, RuleExamples>> = {
${files.map((file) => `  "${path.basename(file)}": ${variableOf(file)},\n`).join("")}};
`;
}

/** The text of the README with its table of rules up to date. */
export function withRuleTable(readme: string, rules: readonly Rule[]): string {
  const { levelOf }: Networking = require("@aks-networking/networking");
  const rows = rules.map(
    ({ id, title, severity, evidence, asked, url }) =>
      `| \`${id}\` | ${title} | ${severity} | ${levelOf(evidence)} | ${
        asked === "stack" ? "stack" : "before creation"
      } | [page](${url}) |`,
  );
  const table = [
    `${rules.length} rules. *Before creation*: it stops the resource also where no preview ran; *stack*: it needs to see`,
    "the whole stack, so it speaks at the end of a preview, and again of an update.",
    "",
    "| id | what must be so | severity | default | decided | why |",
    "|---|---|---|---|---|---|",
    ...rows,
  ].join("\n");
  const [before = "", rest = ""] = readme.split(begin);
  const [, after = ""] = rest.split(end);
  return `${before}${begin}\n${table}\n${end}${after}`;
}

const schemaOptions: ConversionConfig = {
  typeMode: "input",
  // What JSON Schema has no word for, that a text is an address range, is checked by the pack.
  errorMode: "ignore",
  target: "draft-07",
};

/** The schema of an environment file, for editors. */
export function environmentSchemaText(): string {
  const { $schema, ...schema } = toJsonSchema(environmentSchema, schemaOptions);
  return `${JSON.stringify({ $schema, ...schema }, undefined, 2)}\n`;
}

/** The schema of each setting, for the engine. */
export function settingsSchemaText(): string {
  const { properties } = toJsonSchema(settingsSchema(undefined), schemaOptions);
  return `${JSON.stringify(properties, undefined, 2)}\n`;
}

/** The lists that all else is generated from. */
export function generatedLists(): ReadonlyMap<string, string> {
  return new Map([
    [path.join(rulesFolder, "all.ts"), rulesList()],
    [path.join(__dirname, "../networking/testing/all-examples.ts"), examplesList()],
  ]);
}

/** Each generated file with its text. */
export function generated(): ReadonlyMap<string, string> {
  const { rules }: Networking = require("@aks-networking/networking");
  const readme = path.join(__dirname, "README.md");
  return new Map([
    ...generatedLists(),
    [readme, withRuleTable(readFileSync(readme, "utf8"), rules)],
    [path.join(__dirname, "environment.schema.json"), environmentSchemaText()],
    [path.join(__dirname, "settings/settings.schema.json"), settingsSchemaText()],
  ]);
}

if (require.main === module) {
  for (const files of [generatedLists, generated]) {
    for (const [file, text] of files()) {
      writeFileSync(file, text);
    }
  }
}
