// Makes dist/ after tsc wrote the declarations: the rules as one file, the pack with the list of its policies beside it,
// so that it starts as fast as an empty one, and the declarations of the domain among its own, so that the folder is all
// that anybody needs.
import { cpSync, globSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { build } from "esbuild";
import { forNode, withoutUnreached } from "../bundling.mjs";
import { writeLicences } from "../licences.mjs";
import { withoutEvidence } from "./without-evidence.mjs";

const here = import.meta.dirname;
const dist = path.join(here, "dist");

const options = { ...forNode, outbase: here, outdir: dist, external: ["@pulumi/*"] };
const { metafile } = await build({
  ...options,
  entryPoints: ["library.ts", "testing/index.ts"].map((file) => path.join(here, file)),
  plugins: [withoutEvidence, withoutUnreached],
});
const besideIt = {
  name: "beside-it",
  setup: ({ onResolve }) =>
    onResolve({ filter: /^\.\/(?:library|policies\.json)$/ }, ({ path }) => ({
      path,
      external: true,
    })),
};
await build({ ...options, entryPoints: [path.join(here, "index.ts")], plugins: [besideIt] });
writeLicences(path.join(dist, "LICENSES.txt"), [metafile]);

const { policies } = createRequire(import.meta.url)("./dist/library.js");
const listed = [...policies()].map((policy) => ({
  ...policy,
  validates: ["validateResource", "validateStack"].filter((name) => policy[name] !== undefined),
}));
writeFileSync(path.join(dist, "policies.json"), JSON.stringify(listed));

/** Where the declarations of each entry of the domain lie. */
const entries = {
  "@aks-networking/networking": "networking",
  "@aks-networking/networking/testing": "networking/testing",
  "@aks-networking/networking/schemas": "networking/inputs/schemas",
};
const declarations = globSync("**/*.d.ts", { cwd: dist, exclude: ["networking/**"] });
for (const name of globSync("**/*.d.ts", { cwd: path.join(here, "../networking/dist") })) {
  cpSync(path.join(here, "../networking/dist", name), path.join(dist, "networking", name));
}
for (const name of declarations) {
  const file = path.join(dist, name);
  let text = readFileSync(file, "utf8");
  for (const [entry, place] of Object.entries(entries)) {
    const home = path.posix.relative(path.posix.dirname(name), place);
    text = text.replaceAll(`"${entry}"`, `"${home.startsWith(".") ? home : `./${home}`}"`);
  }
  writeFileSync(file, text);
}
