// Bundles each provider plugin to one executable file, which starts in a moment and needs no loader, with the schema of
// azure-native beside it, and the run helper to one module.
import { chmodSync, writeFileSync } from "node:fs";
import path from "node:path";
import { build } from "esbuild";
import { schemaText } from "./azure-native/schema.mjs";

const here = import.meta.dirname;
const common = {
  bundle: true,
  platform: "node",
  target: "node22",
  conditions: ["source"],
  logLevel: "warning",
};

for (const name of ["azure-native", "kubernetes"]) {
  const outfile = path.join(here, "dist", name, `pulumi-resource-${name}`);
  await build({
    ...common,
    entryPoints: [path.join(here, name, "main.ts")],
    outfile,
    minify: true,
    banner: { js: "#!/usr/bin/env node" },
  });
  chmodSync(outfile, 0o755);
}

writeFileSync(path.join(here, "dist", "azure-native", "schema.json"), schemaText());

await build({
  ...common,
  entryPoints: [path.join(here, "index.ts")],
  outfile: path.join(here, "dist", "index.js"),
  packages: "external",
});
