// Makes dist/page.html, one file with all that the page is but its data, and dist/index.js, which puts the data in.
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { build } from "esbuild";
import { writeLicences } from "../licences.mjs";

const here = import.meta.dirname;
const inside = (name) => path.join(here, name);

const metafiles = [];
const bundle = async (options) => {
  const { outputFiles, metafile } = await build({
    bundle: true,
    write: false,
    metafile: true,
    conditions: ["source"],
    logLevel: "warning",
    ...options,
  });
  metafiles.push(metafile);
  return outputFiles[0].text;
};

const script = await bundle({
  entryPoints: [inside("app/main.tsx")],
  platform: "browser",
  format: "iife",
  target: "es2022",
  minify: true,
  jsx: "automatic",
  jsxImportSource: "preact",
});
const { palettes } = await import(
  `data:text/javascript,${encodeURIComponent(await bundle({ entryPoints: [inside("map/palettes.ts")], format: "esm" }))}`
);
const variables = (theme) =>
  Object.entries({ ...palettes[theme] })
    .map(([name, value]) => `--${name}:${value}`)
    .join(";");
const style = await bundle({
  stdin: {
    contents: `:root{color-scheme:light;${variables("light")}}
@media (prefers-color-scheme:dark){:root{color-scheme:dark;${variables("dark")}}}
:root[data-theme=light]{color-scheme:light;${variables("light")}}
:root[data-theme=dark]{color-scheme:dark;${variables("dark")}}
@media print{:root,:root[data-theme]{color-scheme:light;${variables("light")}}}
${readFileSync(inside("app/style.css"), "utf8")}`,
    loader: "css",
  },
  minify: true,
});

const hash = (text) => `sha256-${createHash("sha256").update(text).digest("base64")}`;
// A script ends at the first `</script`, wherever that stands in it.
const safeScript = script
  .trimEnd()
  .replaceAll("</script", "<\\/script")
  .replaceAll("<!--", "<\\!--");
const safeStyle = style.trimEnd();
// __TITLE__ and __DATA__ are filled in by index.ts.
const page = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src '${hash(safeScript)}'; style-src '${hash(safeStyle)}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>__TITLE__</title>
<style>${safeStyle}</style>
</head>
<body>
<div id="page"><main><h1>Address map</h1><p>This page draws its map with JavaScript, which is off here.</p></main></div>
<script type="application/json" id="data">__DATA__</script>
<script>${safeScript}</script>
</body>
</html>
`;
writeFileSync(inside("dist/page.html"), page);

await build({
  entryPoints: [inside("index.ts")],
  outfile: inside("dist/index.js"),
  bundle: true,
  platform: "node",
  target: "node22",
  conditions: ["source"],
  external: ["@aks-networking/networking"],
  logLevel: "warning",
  plugins: [
    {
      // The template goes into the file, so that a command that bundles it needs no other.
      name: "template",
      setup({ onLoad }) {
        onLoad({ filter: /template\.ts$/ }, () => ({
          contents: `export const template = ${JSON.stringify(page)};`,
          loader: "ts",
        }));
      },
    },
  ],
});
writeLicences(inside("dist/LICENSES.txt"), metafiles);
