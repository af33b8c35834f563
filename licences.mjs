// Writes the licences of what esbuild has put into a bundle: name, version and licence text of each package.
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

/** `metafiles` are those of the builds, made in the folder `cwd`. */
export function writeLicences(file, metafiles, cwd = process.cwd()) {
  const folders = new Set(
    metafiles
      .flatMap(({ inputs }) => Object.keys(inputs))
      .flatMap((input) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0] ?? []),
  );
  const texts = [...folders].sort().map((folder) => {
    const inside = (name) => path.resolve(cwd, folder, name);
    const { name, version, license } = JSON.parse(readFileSync(inside("package.json"), "utf8"));
    const text = readdirSync(inside("."))
      .filter((each) => /^(licen[cs]e|copying|notice)/i.test(each) && existsSync(inside(each)))
      .map((each) => readFileSync(inside(each), "utf8").trim());
    return [`${name} ${version} (${license})`, ...text].join("\n\n");
  });
  writeFileSync(file, `${texts.join(`\n\n${"-".repeat(80)}\n\n`)}\n`);
}
