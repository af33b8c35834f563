import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { describe, it } from "mocha";

const root = path.join(__dirname, "..");
const readme = fs.readFileSync(path.join(root, "README.md"), "utf8");

/** Each name that a snippet of the README imports, with where from. */
function imported(): [name: string, from: string][] {
  return [...readme.matchAll(/import \{([^}]+)\} from "([^"]+)"/g)].flatMap(([, names, from]) =>
    (names ?? "").split(",").map((name): [string, string] => [name.trim(), from ?? ""]),
  );
}

describe("the README", () => {
  it("imports what the packages export", () => {
    const names = imported();
    assert.ok(names.length > 4);
    for (const [name, from] of names) {
      assert.ok(name in require(from), `${from} exports no ${name}`);
    }
  });

  it("names classes, functions and scripts that are there", () => {
    const components = require("@aks-networking/components");
    const byoCni = require("@aks-networking/components/byo-cni");
    for (const [, name = ""] of readme.matchAll(/\| `(\w+Cluster)` \|/g)) {
      assert.ok(name in components || name in byoCni, `there is no ${name}`);
    }
    const { scripts } = JSON.parse(fs.readFileSync(path.join(root, "package.json"), "utf8"));
    for (const [, script = ""] of readme.matchAll(/npm (?:run )?([a-z:]+)`/g)) {
      assert.ok(script in scripts || script === "ci", `there is no npm run ${script}`);
    }
  });

  it("shows only rules that there are, and links only files that there are", () => {
    const { rules } = require("@aks-networking/networking");
    const ids = new Set(rules.map(({ id }: { id: string }) => id));
    for (const [id] of readme.matchAll(/\b(?:aks|subnet|vnet)-[a-z0-9-]{12,}/g)) {
      assert.ok(ids.has(id) || id === "aks-networking", `there is no rule ${id}`);
    }
    for (const [, link = ""] of readme.matchAll(/\]\((?!https:)([^)]+)\)/g)) {
      assert.ok(fs.existsSync(path.join(root, link)), `${link} is missing`);
    }
  });
});
