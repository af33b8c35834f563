import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import type { Context } from "mocha";
import { findEngine } from "../offline-azure/engine";

const host = "pulumi-language-yaml";

/**
 * A test that runs a Pulumi YAML program. Without the language host of YAML it is pending, and its title says why; where
 * REQUIRE_YAML_HOST is set, as in CI, it fails.
 */
export function itOnYaml(title: string, body: () => Promise<void>): void {
  it(title, async function (this: Context) {
    if (await hasYaml()) return await body();
    const missing = `${host} is not beside the Pulumi CLI, nor on PATH`;
    assert.ok(!process.env.REQUIRE_YAML_HOST, missing);
    if (this.test) this.test.title += ` (not run: ${missing})`;
    this.skip();
  });
}

async function hasYaml(): Promise<boolean> {
  const { command } = (await findEngine()).command;
  const folders = [path.dirname(command), ...(process.env.PATH ?? "").split(path.delimiter)];
  return folders.some((folder) =>
    [host, `${host}.exe`].some((name) => fs.existsSync(path.join(folder, name))),
  );
}
