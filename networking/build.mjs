// Makes one file of dist/index.js after tsc wrote all of them, so that a program loads it soon. ip-cidr is in it, which
// would load ten files of which one is needed.
import path from "node:path";
import { build } from "esbuild";
import { withoutUnreached } from "../bundling.mjs";
import { writeLicences } from "../licences.mjs";

const here = import.meta.dirname;
const { metafile } = await build({
  entryPoints: [path.join(here, "index.ts")],
  outfile: path.join(here, "dist", "index.js"),
  bundle: true,
  platform: "node",
  target: "node22",
  conditions: ["source"],
  external: ["valibot"],
  minify: true,
  // Traces name the file and line of our sources: the SDK's loader of programs reads the map for them.
  sourcemap: "linked",
  sourcesContent: false,
  plugins: [withoutUnreached],
  logLevel: "warning",
  metafile: true,
});
writeLicences(path.join(here, "dist", "LICENSES.txt"), [metafile]);
