// Bundles the pack to one file, so that it starts as fast as an empty one and its folder is all that it needs.
import path from "node:path";
import { build } from "esbuild";

const here = import.meta.dirname;

await build({
  entryPoints: {
    index: path.join(here, "index.ts"),
    rules: path.join(here, "library.ts"),
    testing: path.join(here, "testing", "index.ts"),
  },
  outdir: path.join(here, "dist"),
  bundle: true,
  platform: "node",
  target: "node22",
  conditions: ["source"],
  external: ["@pulumi/*"],
  minifySyntax: true,
  logLevel: "warning",
});
