// Makes dist/ after tsc wrote the declarations: the pack as one file, so that it starts as fast as an empty one, and
// the declarations of the domain among its own, so that the folder is all that anybody needs.
import { cpSync, globSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { build } from "esbuild";
import { forNode, withoutUnreached } from "../bundling.mjs";
import { writeLicences } from "../licences.mjs";
import { withoutEvidence } from "./without-evidence.mjs";

const here = import.meta.dirname;
const dist = path.join(here, "dist");

const { metafile } = await build({
  ...forNode,
  entryPoints: ["index.ts", "library.ts", "testing/index.ts"].map((file) => path.join(here, file)),
  outbase: here,
  outdir: dist,
  external: ["@pulumi/*"],
  plugins: [withoutEvidence, withoutUnreached],
});
writeLicences(path.join(dist, "LICENSES.txt"), [metafile]);

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
