/** Packs to compare ours with, in a folder that is removed afterwards. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";

const emptyPack = `const { PolicyPack } = require("@pulumi/policy"); new PolicyPack("empty", { policies: [] });`;
const idlePack = `const { PolicyPack } = require("@pulumi/policy");
new PolicyPack("idle", {
  policies: [{
    name: "idle",
    description: "Looks at nothing.",
    enforcementLevel: "mandatory",
    validateStack: () => undefined,
  }],
});
`;
/** As Pulumi's template makes one. */
const templatePack = `import * as azure from "@pulumi/azure-native";
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

export interface Packs {
  /** A folder for what else is made. */
  readonly folder: string;
  readonly ours: string;
  /** JavaScript without a policy. */
  readonly empty: string;
  /** JavaScript with one stack policy that does nothing. */
  readonly idle: string;
  /** TypeScript with one rule of azure-native. */
  readonly template: string;
}

export async function withPacks<T>(work: (packs: Packs) => Promise<T>): Promise<T> {
  const parent = mkdtempSync(path.join(os.tmpdir(), "packs-"));
  try {
    symlinkSync(path.join(__dirname, "..", "node_modules"), path.join(parent, "node_modules"));
    const template = packIn(parent, "template", "index.ts", templatePack);
    const compilerOptions = { target: "es2022", module: "node16", moduleResolution: "node16" };
    writeFileSync(
      path.join(template, "tsconfig.json"),
      JSON.stringify({ compilerOptions: { ...compilerOptions, skipLibCheck: true } }),
    );
    return await work({
      folder: parent,
      ours: path.join(__dirname, "..", "policy-pack"),
      empty: packIn(parent, "empty", "index.js", emptyPack),
      idle: packIn(parent, "idle", "index.js", idlePack),
      template,
    });
  } finally {
    rmSync(parent, { recursive: true });
  }
}

function packIn(parent: string, name: string, main: string, text: string): string {
  const folder = path.join(parent, name);
  mkdirSync(folder);
  writeFileSync(path.join(folder, main), text);
  writeFileSync(path.join(folder, "package.json"), `{ "version": "0.0.1", "main": "${main}" }`);
  writeFileSync(path.join(folder, "PulumiPolicy.yaml"), "runtime: nodejs\n");
  return folder;
}
