import assert from "node:assert/strict";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { engineVersion, findEngine } from "../../offline-azure/engine";

/** Stands for a Pulumi CLI: all that it can do is tell its version. */
function writeCli(bin: string, version: string): void {
  fs.mkdirSync(bin, { recursive: true });
  fs.writeFileSync(path.join(bin, "pulumi"), `#!/bin/sh\necho v${version}\n`, { mode: 0o755 });
}

describe("offline-azure: findEngine", () => {
  let folder: string;
  let onPath: string;
  let cached: string;
  const node = path.dirname(process.execPath);
  // Nothing answers there, so nothing is ever downloaded.
  const places = () => ({
    path: onPath,
    home: folder,
    installer: "http://127.0.0.1:1/install.sh",
    nodeVersion: "22.13.0",
  });

  beforeEach(() => {
    folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), "engine-")));
    onPath = path.join(folder, "cli", "bin");
    cached = path.join(folder, "versions", engineVersion, "bin");
  });
  afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

  it("takes a pulumi on PATH that is new enough", async () => {
    writeCli(onPath, "3.999.0");
    writeCli(cached, engineVersion);
    const engine = await findEngine(places());
    assert.deepEqual(
      [engine.source, engine.version, engine.command.command],
      ["path", "3.999.0", path.join(onPath, "pulumi")],
    );
  });

  it("takes the one in Pulumi's home when the one on PATH is too old", async () => {
    writeCli(onPath, "3.254.9");
    writeCli(cached, engineVersion);
    const engine = await findEngine(places());
    assert.deepEqual([engine.source, engine.version], ["cache", engineVersion]);
  });

  it("puts the launcher for policy packs on PATH only where there is no language host", async () => {
    writeCli(cached, engineVersion);
    const launcher = path.resolve(__dirname, "../../offline-azure/policy-pack-launcher");
    assert.deepEqual((await findEngine(places())).pathFolders, [node, launcher]);
    fs.writeFileSync(path.join(cached, "pulumi-language-nodejs"), "");
    assert.deepEqual((await findEngine(places())).pathFolders, [node]);
  });

  it("refuses a Node.js that is too old for Pulumi", async () => {
    writeCli(cached, engineVersion);
    await assert.rejects(findEngine({ ...places(), nodeVersion: "20.20.2" }), {
      message:
        "Node.js 20.20.2 is older than 22.13.0, the oldest that is supported; use the one that npm ci installs, through npm run or npx.",
    });
  });

  it("says what it tried when there is none", async () => {
    writeCli(onPath, "3.1.0");
    await assert.rejects(findEngine(places()), (error: Error) => {
      assert.deepEqual(
        error.message.split("\n").map((line) => line.replace(/^(-[^:]*): .*/, "$1")),
        [
          `No Pulumi CLI of version ${engineVersion} or newer was found. Tried:`,
          "- a pulumi on PATH",
          `- ${path.join(cached, "pulumi")}`,
          "- Pulumi's installer",
          "- a build from the Go module",
          "Install it from https://www.pulumi.com/docs/install/ and put it on PATH, or install Go and try again.",
        ],
      );
      assert.match(error.message, /Minimum version requirement failed.*3\.255\.0.*v?3\.1\.0/);
      assert.match(error.message, /- a build from the Go module: Go is not installed$/m);
      return true;
    });
  });
});
