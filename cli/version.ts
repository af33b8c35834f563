import { readFileSync } from "node:fs";
import path from "node:path";

/** The version of the package, from its package.json: beside the sources or one folder up from dist/. */
export const version: string =
  versionIn(__dirname) ?? versionIn(path.dirname(__dirname)) ?? "0.0.0";

function versionIn(folder: string): string | undefined {
  try {
    return JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8")).version;
  } catch {
    return undefined;
  }
}
