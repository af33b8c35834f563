import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import * as pulumi from "@pulumi/pulumi";
import { AzureCniOverlayCluster, VirtualNetwork } from "../../components/index";
import { recordResources, refusalOf } from "./record-resources";

const resourceGroupName = "group";

describe("the plan file", function () {
  this.timeout(60_000);
  let folder: string;
  let file: string;
  let ci: string | undefined;

  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), "plan-file-"));
    file = path.join(folder, "address-plan.json");
    ci = process.env.CI;
    delete process.env.CI;
  });

  afterEach(() => {
    fs.rmSync(folder, { recursive: true });
    if (ci === undefined) {
      delete process.env.CI;
    } else {
      process.env.CI = ci;
    }
  });

  const cluster = (name: string, args: object = {}) =>
    new AzureCniOverlayCluster(name, { resourceGroupName, addressPlanFile: file, ...args });
  const names = () =>
    [...fs.readFileSync(file, "utf8").matchAll(/"name": "([^"]+)"/g)].map(([, name]) => name);

  it("is written once, at the end", async () => {
    let during: boolean | undefined;
    await recordResources(async () => {
      cluster("a");
      cluster("b");
      during = fs.existsSync(file);
    });
    assert.equal(during, false);
    assert.deepEqual(names(), [
      "a/nodes",
      "a/pods",
      "a/services",
      "a/vnet",
      "b/nodes",
      "b/pods",
      "b/services",
      "b/vnet",
    ]);
    assert.deepEqual(fs.readdirSync(folder), ["address-plan.json"]);
  });

  const failing: [title: string, program: () => unknown][] = [
    [
      "a cluster is refused",
      () => {
        cluster("a");
        cluster("b", { podCidr: "172.30.0.0/16" });
      },
    ],
    [
      "a VNet is refused",
      () => {
        cluster("a");
        new VirtualNetwork("hub", { resourceGroupName, addressSpace: ["300.0.0.0/16"] });
      },
    ],
    [
      "the program fails by itself",
      () => {
        cluster("a");
        throw new Error("a mistake of the program");
      },
    ],
  ];
  for (const [title, program] of failing) {
    it(`is not written where ${title}`, async () => {
      await assert.rejects(recordResources(program));
      await pulumi.runtime.disconnect();
      assert.equal(fs.existsSync(file), false);
    });
  }

  const unreadable: [title: string, make: () => void, problem: () => string][] = [
    [
      "a folder",
      () => fs.mkdirSync(file),
      () => `can't be read: it is a folder; use the path of a file such as address-plan.json.`,
    ],
    [
      "a file in a folder that isn't there",
      () => {
        file = path.join(folder, "plans", "address-plan.json");
      },
      () => `can't be read: its folder ${path.join(folder, "plans")} does not exist; create it.`,
    ],
    [
      "something else than a file",
      () => {
        file = "/dev/null";
      },
      () =>
        `can't be read: it is not a regular file; use the path of a file such as address-plan.json.`,
    ],
  ];
  for (const [title, make, problem] of unreadable) {
    it(`is refused in the arg's name where it is ${title}`, async () => {
      make();
      assert.deepEqual(await refusalOf(() => cluster("a")), [
        'AzureCniOverlayCluster "a" can\'t be created:',
        `- addressPlanFile ${file} ${problem()}`,
      ]);
    });
  }

  it("with a key twice is refused, where JSON alone would keep the last", async () => {
    fs.writeFileSync(file, '{ "version": 1, "mayRepeat": [], "slots": [], "slots": [] }');
    assert.deepEqual(await refusalOf(() => cluster("a")), [
      'AzureCniOverlayCluster "a" can\'t be created:',
      `- addressPlanFile ${file}: "slots" is there twice in one object; keep one of the two.`,
    ]);
  });

  it("may start with a byte order mark", async () => {
    fs.writeFileSync(file, '\uFEFF{ "version": 1, "mayRepeat": [], "slots": [] }');
    await recordResources(() => cluster("a"));
    assert.equal(names().length, 4);
  });

  for (const [why, asked, args] of [
    ["the environment variable CI is set", "true", {}],
    ["addressPlanFrozen is true", undefined, { addressPlanFrozen: true }],
  ] as const) {
    it(`must be right already where ${why}`, async () => {
      if (asked !== undefined) {
        process.env.CI = asked;
      }
      assert.deepEqual(await refusalOf(() => cluster("a", args)), [
        'AzureCniOverlayCluster "a" can\'t be created:',
        `- addressPlanFile ${file} would change (adds "a/nodes" 10.224.0.0/24, adds "a/pods" 10.244.0.0/16, adds "a/services" 10.0.0.0/16, adds "a/vnet" 10.224.0.0/16), which is not allowed since ${why}; run pulumi preview on your machine and commit the file.`,
      ]);
      assert.equal(fs.existsSync(file), false);
      await recordResources(() => cluster("a", { addressPlanFrozen: false }));
      const written = fs.readFileSync(file, "utf8");
      await recordResources(() => cluster("a", args));
      assert.equal(fs.readFileSync(file, "utf8"), written);
    });
  }

  /** Runs programs at the same time, which all have planned before the first of them ends. */
  async function runTogether(...clusters: string[]): Promise<string[]> {
    const gate = fs.mkdtempSync(path.join(folder, "gate-"));
    const writer = path.join(__dirname, "plan-file-writer.ts");
    const outputs = await Promise.all(
      clusters.map(
        (name) =>
          new Promise<string>((resolve) => {
            const load = ["--conditions=source", "--require", "tsx/cjs"];
            const args = [...load, writer, file, name, gate, String(clusters.length)];
            const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
            let output = "";
            child.stdout.on("data", (text) => {
              output += text;
            });
            child.on("close", () => resolve(output.trim()));
          }),
      ),
    );
    fs.rmSync(gate, { recursive: true });
    return outputs.filter((output) => output !== "");
  }

  it("loses nothing to a second writer: it is told to plan again, around the first", async () => {
    const errors = await runTogether("a", "b");
    assert.equal(errors.length, 1);
    assert.match(
      errors[0] ?? "",
      /^addressPlanFile \S+ was changed by another run while this one planned, and both can't be kept: slots\["b\/nodes"\]\.cidr 10\.224\.0\.0\/24 overlaps slots\["a\/nodes"\] 10\.224\.0\.0\/24\. Run pulumi again, which plans around what the other run has\.$/,
    );
    const [first = ""] = names();
    assert.equal(names().length, 4);
    const loser = first.startsWith("a/") ? "b" : "a";
    assert.deepEqual(await runTogether(loser), []);
    assert.equal(names().length, 8);
    const vnets = [...fs.readFileSync(file, "utf8").matchAll(/"kind": "vnet", "cidr": "([^"]+)"/g)];
    assert.equal(new Set(vnets.map(([, cidr]) => cidr)).size, 2);
  });

  /** The error of a program whose end can't write the file, which no caller waits for. */
  async function writeErrorOf(program: () => unknown): Promise<unknown> {
    const failed = new Promise<unknown>((resolve) => {
      const others = process.listeners("unhandledRejection");
      process.removeAllListeners("unhandledRejection");
      process.once("unhandledRejection", (error) => {
        for (const each of others) {
          process.on("unhandledRejection", each);
        }
        resolve(error);
      });
    });
    await recordResources(program);
    return await failed;
  }

  it("is there whole or as it was, and the error names the arg", async () => {
    await recordResources(() => cluster("a"));
    const before = fs.readFileSync(file, "utf8");
    // What is in the way of the copy beside it.
    fs.mkdirSync(`${file}.${process.pid}.tmp`);
    const error = await writeErrorOf(() => [cluster("a"), cluster("b")]);
    assert.ok(error instanceof pulumi.RunError);
    assert.equal(
      error.message,
      `addressPlanFile ${file} can't be written: it is a folder; use the path of a file such as address-plan.json.`,
    );
    assert.equal(fs.readFileSync(file, "utf8"), before);
    assert.equal(fs.existsSync(`${file}.lock`), false);
  });

  it("is as it was where the disk is full, and nothing is left beside it", async () => {
    await recordResources(() => cluster("a"));
    const before = fs.readFileSync(file, "utf8");
    const { writeFileSync } = fs;
    fs.writeFileSync = (target, text, options) => {
      if (typeof target !== "number") {
        return writeFileSync(target, text, options);
      }
      writeFileSync(target, String(text).slice(0, 10), options);
      throw Object.assign(new Error("ENOSPC: no space left on device, write"), { code: "ENOSPC" });
    };
    try {
      const error = await writeErrorOf(() => [cluster("a"), cluster("b")]);
      assert.ok(error instanceof pulumi.RunError);
      assert.equal(
        error.message,
        `addressPlanFile ${file} can't be written: the disk is full; free some space.`,
      );
    } finally {
      fs.writeFileSync = writeFileSync;
    }
    assert.equal(fs.readFileSync(file, "utf8"), before);
    assert.deepEqual(fs.readdirSync(folder), ["address-plan.json"]);
  });
});
