// Writes what is generated from the rules and the schema: rules/index.ts, the table of rules in README.md, and
// environment.schema.json. `npm run docs`; a test holds them current.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Rule } from "./rule";
import { environmentSchema } from "./settings/schema";

const begin = "<!-- rules: written by npm run docs -->";
const end = "<!-- end of rules -->";

/** rules/index.ts: the explicit list of all rules, from the files of its folder. */
export function rulesIndex(): string {
  const ids = readdirSync(path.join(__dirname, "rules"))
    .filter((file) => file.endsWith(".ts") && file !== "index.ts")
    .map((file) => path.basename(file, ".ts"))
    .sort();
  const nameOf = (id: string) => id.replaceAll(/-(\w)/g, (_, first: string) => first.toUpperCase());
  return `// Written by \`npm run docs\` from the files of this folder.
import type { Rule } from "../rule";
${ids.map((id) => `import { ${nameOf(id)} } from "./${id}";\n`).join("")}
/** Every rule of the pack, by id. */
export const rules: readonly Rule[] = [
${ids.map((id) => `  ${nameOf(id)},\n`).join("")}];
`;
}

/** The text of the README with its table of rules up to date. */
export function withRuleTable(readme: string, rules: readonly Rule[]): string {
  const rows = rules.map(
    ({ name, displayName, severity, enforcementLevel, check, examples, url }) =>
      `| \`${name}\` | ${displayName} | ${severity} | ${enforcementLevel} | ${
        check.needs === "resource" || examples.beforeCreation ? "before creation" : "stack"
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

export function environmentSchemaText(): string {
  const schema = { $schema: "http://json-schema.org/draft-07/schema#", ...environmentSchema };
  return `${JSON.stringify(schema, undefined, 2)}\n`;
}

/** Each generated file with its text. The list of rules comes first: the table is made from it. */
export function generated(): ReadonlyMap<string, string> {
  const { rules }: { rules: readonly Rule[] } = require("./rules");
  const readme = path.join(__dirname, "README.md");
  return new Map([
    [path.join(__dirname, "rules", "index.ts"), rulesIndex()],
    [readme, withRuleTable(readFileSync(readme, "utf8"), rules)],
    [path.join(__dirname, "environment.schema.json"), environmentSchemaText()],
  ]);
}

if (require.main === module) {
  writeFileSync(path.join(__dirname, "rules", "index.ts"), rulesIndex());
  for (const [file, text] of generated()) {
    writeFileSync(file, text);
  }
}
