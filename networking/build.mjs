// Makes one file of dist/index.js after tsc wrote all of them, so that a program loads it soon. ip-cidr is in it, which
// would load ten files of which one is needed.
import path from "node:path";
import { build } from "esbuild";
import { forNode, withoutUnreached } from "../bundling.mjs";
import { writeLicences } from "../licences.mjs";

const here = import.meta.dirname;
const { metafile } = await build({
  ...forNode,
  entryPoints: [path.join(here, "index.ts")],
  outfile: path.join(here, "dist", "index.js"),
  plugins: [withoutUnreached],
});
writeLicences(path.join(here, "dist", "LICENSES.txt"), [metafile]);
