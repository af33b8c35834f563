// The components as a team installs them, beside the oldest and the newest Pulumi SDK and azure-native that their peer
// ranges take: one copy of each, and a cluster with all that belongs to it. Not part of npm test: it installs packages.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), "..");
const { peerDependencies, devDependencies } = JSON.parse(
  fs.readFileSync(path.join(root, "components", "package.json"), "utf8"),
);
const sdks = ["@pulumi/pulumi", "@pulumi/azure-native"];
const versions = {
  oldest: sdks.map((name) => `${name}@${peerDependencies[name].replace("^", "")}`),
  newest: sdks.map((name) => `${name}@${devDependencies[name]}`),
};

const program = `
const assert = require("node:assert/strict");
const pulumi = require("@pulumi/pulumi");
const resources = [];
async function main() {
  await pulumi.runtime.setMocks({
    newResource({ type, name, inputs }) {
      resources.push(type.split(":").at(-1) + " " + name);
      return { id: "/id-of/" + name, state: { ...inputs, name } };
    },
    call: () => ({ kubeconfigs: [] }),
  });
  const { AzureCniOverlayCluster, KubenetCluster, VirtualNetwork } = require("@aks-networking/components");
  await pulumi.runtime.runInPulumiStack(async () => {
    const resourceGroupName = "group";
    const virtualNetwork = new VirtualNetwork("hub", { resourceGroupName, addressSpace: ["10.1.0.0/16"] });
    new AzureCniOverlayCluster("shop", { resourceGroupName, virtualNetwork, userPools: { web: { maxCount: 9 } } });
    new KubenetCluster("reports", { resourceGroupName, virtualNetwork });
  });
  await pulumi.runtime.disconnect();
  for (const expected of ["ManagedCluster shop", "AgentPool shop-web", "ManagedCluster reports", "RouteTable reports-routes"]) {
    assert.ok(resources.includes(expected), expected + " is missing among " + resources);
  }
  console.log(resources.length + " resources");
}
main().catch((error) => { console.error(error); process.exitCode = 1; });
`;

for (const [which, packages] of Object.entries(versions)) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "versions-"));
  const run = (command, ...args) =>
    execFileSync(command, args, {
      cwd: folder,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "inherit"],
    });
  try {
    const tarballs = ["networking", "components"].map((name) => {
      const [{ filename }] = JSON.parse(
        run("npm", "pack", path.join(root, name), "--json", "--ignore-scripts"),
      );
      return path.join(folder, filename);
    });
    fs.writeFileSync(
      path.join(folder, "package.json"),
      JSON.stringify({ name: "team", private: true }),
    );
    run("npm", "install", "--no-audit", "--no-fund", "--ignore-scripts", ...tarballs, ...packages);
    for (const name of sdks) {
      const copies = run("find", "node_modules", "-path", `*/${name}/package.json`)
        .trim()
        .split("\n");
      assert.equal(
        copies.length,
        1,
        `${name} is there ${copies.length} times: ${copies.join(", ")}`,
      );
    }
    fs.writeFileSync(path.join(folder, "program.js"), program);
    console.log(
      `${which}: ${packages.join(" ")}: ${run(process.execPath, "program.js").trim().split("\n").at(-1)}`,
    );
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}
