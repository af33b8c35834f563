// Writes index.ts, the explicit list of all rules, from the names of the files in this folder.
import { readdirSync, writeFileSync } from "node:fs";
import path from "node:path";

const ids = readdirSync(import.meta.dirname)
  .filter((file) => /^(aks|vnet|subnet)-.*\.ts$/.test(file))
  .map((file) => file.slice(0, -".ts".length))
  .sort();
const nameOf = (id) => id.replaceAll(/-(\w)/g, (_, letter) => letter.toUpperCase());

const text = `// Written by \`npm run docs\` from the files of this folder.
import type { Rule } from "../rule";
${ids.map((id) => `import { ${nameOf(id)} } from "./${id}";`).join("\n")}

/** Every rule of the pack, by id. */
export const rules: readonly Rule[] = [
${ids.map((id) => `  ${nameOf(id)},`).join("\n")}
];
`;
writeFileSync(path.join(import.meta.dirname, "index.ts"), text);
