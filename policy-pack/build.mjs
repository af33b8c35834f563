// Bundles the pack to one file, so that it starts as fast as an empty one and its folder is all that it needs.
import path from "node:path";
import { build } from "esbuild";

const here = import.meta.dirname;

await build({
  entryPoints: ["index.ts", "library.ts", "testing/index.ts"].map((file) => path.join(here, file)),
  outbase: here,
  outdir: path.join(here, "dist"),
  bundle: true,
  platform: "node",
  target: "node22",
  conditions: ["source"],
  external: ["@pulumi/*"],
  minifySyntax: true,
  logLevel: "warning",
});
