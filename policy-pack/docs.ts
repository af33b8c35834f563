// Writes what is generated: the lists of rules and of their examples, docs/rules, the profiles, and the JSON Schemas of
// the settings and of an environment file. `npm run docs`; a test holds them current.
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { environmentSchema, settingsSchema } from "@aks-networking/networking/schemas";
import type { Example } from "@aks-networking/networking/testing";
import { type ConversionConfig, toJsonSchema } from "@valibot/to-json-schema";
import { stringify } from "yaml";

type Networking = typeof import("@aks-networking/networking");
type Testing = typeof import("@aks-networking/networking/testing");

export const rulesFolder = path.join(__dirname, "../networking/rules");

/** The families there are: the folders of networking/rules. */
export function ruleFolders(): readonly string[] {
  return readdirSync(rulesFolder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

/** The files of all rules, as `family/id`, in the order of their ids. */
export function ruleFiles(): readonly string[] {
  const files = ruleFolders().flatMap((family) =>
    readdirSync(path.join(rulesFolder, family))
      .filter((file) => file.endsWith(".ts") && !file.endsWith(".examples.ts"))
      .map((file) => `${family}/${path.basename(file, ".ts")}`),
  );
  return files.sort((a, b) => path.basename(a).localeCompare(path.basename(b), "en"));
}

/** The family of each rule, by its id: the folder that it is in. */
export function ruleFamilies(): ReadonlyMap<string, string> {
  return new Map(ruleFiles().map((file) => [path.basename(file), path.dirname(file)]));
}

function variableOf(file: string): string {
  return path.basename(file).replaceAll(/-(\w)/g, (_, first: string) => first.toUpperCase());
}

/** networking/rules/all.ts: the explicit list of all rules, from the files of the families. */
function rulesList(files: readonly string[]): string {
  return `// Written by \`npm run docs\` from the files of the families.
${files.map((file) => `import { rule as ${variableOf(file)} } from "./${file}";\n`).join("")}import type { Rule } from "./rule";

/** Every rule there is, by id. */
export const rules: readonly Rule[] = [
${files.map((file) => `  ${variableOf(file)},\n`).join("")}];
`;
}

/** networking/testing/all-examples.ts: the examples of all rules, for tests and docs. */
function examplesList(files: readonly string[]): string {
  return `// Written by \`npm run docs\` from the files of the families.
${files
  .map((file) => `import { examples as ${variableOf(file)} } from "../rules/${file}.examples";\n`)
  .join("")}import type { RuleExamples } from "./rule-examples";

/** The examples of every rule, by its id. */
export const examplesOf: Readonly<Record<string, RuleExamples>> = {
${files.map((file) => `  "${path.basename(file)}": ${variableOf(file)},\n`).join("")}};
`;
}

/** docs/rules/README.md: the families, and each rule with its level. */
function rulesIndex({ rules, levelOf }: Networking): string {
  const families = ruleFamilies();
  const rows = rules.map((rule) => {
    return `| [\`${rule.id}\`](${families.get(rule.id)}.md#${rule.id}) | ${rule.title} | ${levelOf(rule.evidence)} |`;
  });
  return `# Rules

<!-- Written by npm run docs. -->

${rules.length} rules in ${new Set(families.values()).size} families. The level follows from the evidence, which
the page of each family names. *disabled* rules are advice that the strict profile shows.

| rule | what must be so | level |
|---|---|---|
${rows.join("\n")}
`;
}

/** docs/rules/<family>.md: each rule of a family with its evidence, its examples and its message. */
function familyPage(family: string, { rules, levelOf }: Networking): string {
  const { examplesOf }: Testing = require("@aks-networking/networking/testing");
  const families = ruleFamilies();
  const sections = rules
    .filter(({ id }) => families.get(id) === family)
    .map((rule) => {
      const examples = examplesOf[rule.id];
      const { evidence } = rule;
      return `## ${rule.id}

**${rule.title}.** ${rule.description} ${rule.remediation}

- Level: ${levelOf(evidence)} (${gradeWords[evidence.grade]}${evidence.holds === "always" ? "" : ", when it is created or this setting changes"})
- On record: ${evidence.says}
- Read in: ${evidence.sources.join("; ")}
- Page: <${rule.url}>
${
  examples === undefined
    ? ""
    : `
This breaks it:

\`\`\`yaml
${showStack(examples.violating())}\`\`\`

\`\`\`text
${examples.messages.slice(0, 3).join("\n")}
\`\`\`

This is fine:

\`\`\`yaml
${showStack(examples.compliant())}\`\`\`
`
}`;
    });
  return `# Rules: ${family}

<!-- Written by npm run docs. -->

Not to follow a rule for some time: see [exemptions](../../policy-pack/README.md#configuration).

${sections.join("\n")}`;
}

const gradeWords: Readonly<Record<string, string>> = {
  refused: "Azure refuses it",
  breaks: "Azure accepts it, and it fails later",
  breaksFeature: "Azure accepts it, and a feature fails",
  documented: "documented",
  documentedLimit: "a documented limit of ranges or scale",
  retired: "retired on a date",
  advised: "advice",
};

/** Lists longer than this are shown by their first elements. */
const shownElements = 4;

/** A stack as a Pulumi YAML program. */
function showStack(stack: Example): string {
  const shown = stack.length > 8 ? stack.slice(0, 4) : stack;
  const resources = Object.fromEntries(
    shown.map(({ name, token, properties }) => [
      name,
      { type: token, properties: forYaml(properties) },
    ]),
  );
  const more = stack.length > shown.length ? `# and ${stack.length - shown.length} more\n` : "";
  return stringify({ resources }, { lineWidth: 100 }) + more;
}

function forYaml(value: unknown): unknown {
  if (typeof value !== "object" || value === null) {
    return value;
  }
  if ("resource" in value && "output" in value) {
    const { resource, output } = value as { resource: string; output: string };
    return output.includes("/") ? `\${${resource}.id}/${output}` : `\${${resource}.${output}}`;
  }
  if (Array.isArray(value)) {
    const shown = value.slice(0, value.length > 2 * shownElements ? shownElements : undefined);
    const more = value.length - shown.length;
    return [...shown.map(forYaml), ...(more > 0 ? [`and ${more} more`] : [])];
  }
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, forYaml(inner)]));
}

/** What each profile makes of the level that a rule has by itself; undefined leaves the rule off. */
const profiles = {
  // Nothing stops a deployment.
  "advisory-first": { mandatory: "advisory", advisory: "advisory", disabled: undefined },
  standard: { mandatory: "mandatory", advisory: "advisory", disabled: undefined },
  // Advice too, and nothing may be undecided.
  strict: { mandatory: "mandatory", advisory: "advisory", disabled: "advisory" },
} as const;

/** profiles/<name>.json: the level of each rule, written out. A rule that isn't named keeps its own. */
function profileText(name: keyof typeof profiles, { rules, levelOf }: Networking): string {
  const levels = rules.flatMap(({ id, evidence }) => {
    const level = profiles[name][levelOf(evidence)];
    return level === undefined ? [] : [[id, level] as const];
  });
  const own = {
    "aks-networking-settings": profiles[name].mandatory,
    "aks-networking-changes": profiles[name].mandatory,
    "aks-networking-existing": "advisory",
    "aks-ranges-undecided": name === "strict" ? "mandatory" : "advisory",
    "aks-networking-exemptions": "advisory",
  };
  return `${JSON.stringify({ ...own, ...Object.fromEntries(levels) }, undefined, 2)}\n`;
}

const schemaOptions: ConversionConfig = {
  typeMode: "input",
  // What JSON Schema has no word for, that a text is an address range, is checked by the pack.
  errorMode: "ignore",
  target: "draft-07",
};

/** The schema of an environment file, for editors. */
function environmentSchemaText(): string {
  const { $schema, ...schema } = toJsonSchema(environmentSchema, schemaOptions);
  return `${JSON.stringify({ $schema, ...schema }, undefined, 2)}\n`;
}

/** The schema of each setting, for the engine. */
function settingsSchemaText(): string {
  const { properties } = toJsonSchema(settingsSchema(undefined), schemaOptions);
  return `${JSON.stringify(properties, undefined, 2)}\n`;
}

/** The lists that all else is generated from. */
function generatedLists(): ReadonlyMap<string, string> {
  const files = ruleFiles();
  return new Map([
    [path.join(rulesFolder, "all.ts"), rulesList(files)],
    [path.join(__dirname, "../networking/testing/all-examples.ts"), examplesList(files)],
  ]);
}

/** Each generated file with its text. */
export function generated(): ReadonlyMap<string, string> {
  const networking: Networking = require("@aks-networking/networking");
  const docs = path.join(__dirname, "../docs/rules");
  return new Map([
    ...generatedLists(),
    [path.join(docs, "README.md"), rulesIndex(networking)],
    ...ruleFolders().map((family): [string, string] => [
      path.join(docs, `${family}.md`),
      familyPage(family, networking),
    ]),
    ...(Object.keys(profiles) as (keyof typeof profiles)[]).map((name): [string, string] => [
      path.join(__dirname, "profiles", `${name}.json`),
      profileText(name, networking),
    ]),
    [path.join(__dirname, "environment.schema.json"), environmentSchemaText()],
    [path.join(__dirname, "settings/settings.schema.json"), settingsSchemaText()],
  ]);
}

export function writeGenerated(): void {
  for (const files of [generatedLists, generated]) {
    for (const [file, text] of files()) {
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
  }
}

if (require.main === module) {
  writeGenerated();
}
