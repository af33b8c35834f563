import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { readSettings } from "../../policy-pack/settings/settings";
import { SharedPass } from "../../policy-pack/shared-pass";

describe("the settings of the pack", () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), "settings-"));
  const inFolder = (name: string) => path.join(folder, name);
  after(() => rmSync(folder, { recursive: true }));

  it("take today as the day", () =>
    assert.equal(readSettings(undefined).today, new Date().toISOString().slice(0, 10)));

  it("are read once, though the SDK copies them for each resource", () => {
    const pass = new SharedPass([], {});
    let reads = 0;
    const environment = {
      get ranges() {
        reads += 1;
        return [{ name: "hq", cidr: "10.64.0.0/12" }];
      },
    };
    pass.configure({ environment });
    assert.equal(pass.settings.environment.length, 1);
    const once = reads;
    assert.ok(once > 0);
    pass.configure({ environment });
    assert.equal(pass.settings.environment.length, 1);
    assert.equal(reads, once);
    pass.configure({ environment, today: "2026-11-22" });
    assert.equal(pass.settings.today, "2026-11-22");
    pass.configure({});
    assert.deepEqual(pass.settings.environment, []);
  });

  it("know the rules of the pack", () => {
    const exemption = { resource: "*", reason: "x", until: "2027-01-31" };
    const rules = ["aks-pod-cidr-overlaps-vnet", "aks-pod-cidr-overlaps-vnets"];
    assert.deepEqual(
      readSettings({ exemptions: rules.map((rule) => ({ ...exemption, rule })) }).problems,
      ["exemptions[1].rule is not the id of a rule; did you mean aks-pod-cidr-overlaps-vnet?"],
    );
  });

  it("read files of the environment", () => {
    writeFileSync(inFolder("a.json"), '{"ranges": [{"name": "hq", "cidr": "10.64.0.0/12"}]}');
    const { environment, problems } = readSettings({ environmentFiles: [inFolder("a.json")] });
    assert.deepEqual(problems, []);
    assert.deepEqual(
      environment.map(({ name }) => name),
      ["hq"],
    );
  });

  it("say of what isn't a file that it can't be read, and don't wait for it", () => {
    mkdirSync(inFolder("folder"));
    const cases = [
      [
        inFolder("missing.json"),
        `does not exist: it was looked for at ${inFolder("missing.json")}`,
      ],
      [inFolder("folder"), "can't be read: it is a directory, not a file"],
    ];
    if (process.platform !== "win32") {
      execFileSync("mkfifo", [inFolder("pipe")]);
      cases.push([inFolder("pipe"), "can't be read: it is a pipe or a device, not a file"]);
      cases.push(["/dev/zero", "can't be read: it is a pipe or a device, not a file"]);
    }
    assert.deepEqual(
      readSettings({ environmentFiles: cases.map(([file]) => file) }).problems,
      cases.map(([file, problem]) => `environmentFiles ${file} ${problem}.`),
    );
  });
});
