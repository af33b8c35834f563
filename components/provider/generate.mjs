// Writes schema.json: the Pulumi package schema of the components, from which every language gets its SDK. The types and
// descriptions are what Pulumi's analyzer reads from the interfaces; defaults come from their @default tags.
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { analyze, sorted } from "../args/generate.mjs";

const require = createRequire(import.meta.url);
const { generateSchema } = require("@pulumi/pulumi/provider/experimental/schema");
const ts = require("typescript");

const folder = path.dirname(fileURLToPath(import.meta.url));
const components = path.join(folder, "..");
const packageJson = JSON.parse(fs.readFileSync(path.join(components, "package.json"), "utf8"));

export const file = path.join(folder, "schema.json");

/** The text of each @default tag by interface and property, and of what is said of each type by its name. */
function read(names) {
  const found = new Map();
  const types = new Map();
  const visit = (directory) => {
    for (const entry of fs.readdirSync(directory, { withFileTypes: true })) {
      const at = path.join(directory, entry.name);
      if (entry.isDirectory() && !["dist", "node_modules"].includes(entry.name)) visit(at);
      if (entry.name.endsWith(".ts") && !entry.name.endsWith(".d.ts")) readFile(at);
    }
  };
  const declares = new RegExp(`export (?:interface|const|type) (?:${names.join("|")})\\b`);
  const readFile = (at) => {
    const text = fs.readFileSync(at, "utf8");
    if (!declares.test(text)) return;
    const source = ts.createSourceFile(at, text, ts.ScriptTarget.Latest, true);
    source.forEachChild((node) => {
      const comment = ts.getTextOfJSDocComment(node.jsDoc?.at(-1)?.comment);
      const name = node.name ?? node.declarationList?.declarations[0]?.name;
      if (comment && name && names.includes(name.getText()))
        types.set(name.getText(), plain(comment));
      if (!ts.isInterfaceDeclaration(node)) return;
      for (const member of node.members) {
        const tag = ts.getJSDocTags(member).find(({ tagName }) => tagName.text === "default");
        const text = tag && ts.getTextOfJSDocComment(tag.comment);
        if (text && member.name) {
          const [own, line] = [member.name.getText(), text.replaceAll(/\s+/g, " ")];
          found.set(`${node.name.text}.${own}`, line);
          if (!found.has(own)) found.set(own, line);
        }
      }
    });
  };
  visit(components);
  visit(path.join(components, "..", "networking"));
  return { texts: found, types };
}

/** Without the links of TSDoc, which only TypeScript has. */
function plain(text) {
  return text.replaceAll(/\{@link (\w+)\}/g, "`$1`");
}

const isSecret = (name) => /password|^kubeconfig$/i.test(name);

export function schemaText() {
  const { components: classes, typeDefinitions } = analyze();
  const schema = generateSchema(
    "aks-networking",
    packageJson.version,
    packageJson.description,
    classes,
    typeDefinitions,
    [
      { name: "azure-native", version: floor("@pulumi/azure-native") },
      { name: "kubernetes", version: floor("@pulumi/kubernetes") },
    ],
  );
  const { texts, types } = read(
    [
      ...Object.keys(schema.types),
      ...Object.keys(schema.resources).map((token) => `${token}Args`),
    ].map((token) => token.split(":").at(-1)),
  );
  const complete = (owner, properties) =>
    Object.fromEntries(
      Object.entries(properties ?? {}).map(([name, property]) => {
        const text =
          texts.get(`${owner}.${name}`) ?? (owner.endsWith("Args") ? texts.get(name) : undefined);
        const description =
          text === undefined
            ? property.description
            : `${property.description ?? ""}\n\nDefaults to ${text}.`.trim();
        return [
          name,
          {
            ...property,
            ...(description && { description }),
            // A plain value cannot be marked: the kind of kubeconfig, not the file.
            ...(isSecret(name) && !property.plain && { secret: true }),
          },
        ];
      }),
    );
  for (const [token, resource] of Object.entries(schema.resources)) {
    const name = token.split(":").at(-1);
    resource.inputProperties = complete(`${name}Args`, resource.inputProperties);
    resource.properties = complete(name, resource.properties);
  }
  for (const [token, type] of Object.entries(schema.types)) {
    const name = token.split(":").at(-1);
    type.description ??= types.get(name);
    if (type.properties) type.properties = complete(name, type.properties);
  }
  return `${JSON.stringify(
    {
      ...schema,
      license: "Apache-2.0",
      keywords: ["azure", "aks", "kind/component"],
      types: sorted(schema.types),
      resources: sorted(schema.resources),
    },
    undefined,
    2,
  )}\n`;
}

/** The lowest version of a range such as ">=3.21.0 <4". */
function floor(name) {
  const range = { ...packageJson.dependencies, ...packageJson.peerDependencies }[name] ?? "";
  return /\d+\.\d+\.\d+/.exec(range)?.[0];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  fs.writeFileSync(file, schemaText());
}
