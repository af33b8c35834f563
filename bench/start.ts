/**
 * How long the pack takes from the start of its process to the port that the engine waits for, beside an empty pack in
 * JavaScript, and beside a pack in TypeScript with one rule of azure-native, as Pulumi's template makes one.
 */
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { type Figure, figureOf } from "./figure";

const emptyPack = `const { PolicyPack } = require("@pulumi/policy"); new PolicyPack("empty", { policies: [] });`;
const typeScriptPack = `import * as azure from "@pulumi/azure-native";
import { PolicyPack, validateResourceOfType } from "@pulumi/policy";
new PolicyPack("template", {
  policies: [{
    name: "storage-container-no-public-read",
    description: "Prohibits setting the public permission on Azure Storage Blob Containers.",
    enforcementLevel: "mandatory",
    validateResource: validateResourceOfType(azure.storage.BlobContainer, (container, args, report) => {
      if (container.publicAccess === "Blob") {
        report("Must not be public.");
      }
    }),
  }],
});
`;

/** `compiled` is where the compiler of a pack in TypeScript keeps what it made. */
function start(folder: string, compiled: string): Promise<number> {
  const started = performance.now();
  const program = require.resolve("@pulumi/pulumi/cmd/run-policy-pack");
  const child = spawn(process.execPath, [program, "127.0.0.1:1", "."], {
    cwd: folder,
    env: { ...process.env, TS_NODE_CACHE_DIRECTORY: compiled },
  });
  let said = "";
  child.stderr.on("data", (text) => {
    said += text;
  });
  return new Promise((done, fail) => {
    child.stdout.once("data", () => {
      done(performance.now() - started);
      child.kill();
    });
    child.once("exit", (code) => fail(new Error(`${folder} did not start: ${code} ${said}`)));
  });
}

function packIn(parent: string, name: string, main: string, text: string): string {
  const folder = path.join(parent, name);
  mkdirSync(folder);
  writeFileSync(path.join(folder, main), text);
  writeFileSync(path.join(folder, "package.json"), `{ "version": "0.0.1", "main": "${main}" }`);
  writeFileSync(path.join(folder, "PulumiPolicy.yaml"), "runtime: nodejs\n");
  return folder;
}

export async function benchStart(rounds: number): Promise<Figure[]> {
  const parent = mkdtempSync(path.join(os.tmpdir(), "packs-"));
  try {
    symlinkSync(path.join(__dirname, "..", "node_modules"), path.join(parent, "node_modules"));
    const empty = packIn(parent, "empty", "index.js", emptyPack);
    const template = packIn(parent, "template", "index.ts", typeScriptPack);
    const compilerOptions = { target: "es2022", module: "node16", moduleResolution: "node16" };
    const tsconfig = JSON.stringify({
      compilerOptions: { ...compilerOptions, skipLibCheck: true },
    });
    writeFileSync(path.join(template, "tsconfig.json"), tsconfig);
    const ours = path.join(__dirname, "..", "policy-pack");
    const overEmpty: number[] = [];
    const overTemplate: number[] = [];
    const overCompiled: number[] = [];
    for (let round = 0; round < rounds; round++) {
      // A folder of its own a round, as on a machine of CI, which has compiled nothing before.
      const compiled = path.join(parent, `compiled-${round}`);
      const time = await start(ours, compiled);
      overEmpty.push(time / (await start(empty, compiled)));
      overTemplate.push(time / (await start(template, compiled)));
      overCompiled.push(time / (await start(template, compiled)));
    }
    return [
      figureOf("start: the pack / an empty JavaScript pack", "ratio", overEmpty, 1.05),
      figureOf("start: the pack / a TypeScript pack with one rule", "ratio", overTemplate, 0.15),
      figureOf("start: the pack / the same, compiled before", "ratio", overCompiled),
    ];
  } finally {
    rmSync(parent, { recursive: true });
  }
}
