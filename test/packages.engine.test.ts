import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { analyze } from "../offline-azure/analyze";

const root = path.join(__dirname, "..");
const packages = ["networking", "components", "policy-pack", "page", "cli"];

/** What a team writes: their own azure-native VNet with one cluster in it, and one cluster with a VNet of its own. */
const program = `
import { Subnet, VirtualNetwork } from "@pulumi/azure-native/network";
import { ResourceGroup } from "@pulumi/azure-native/resources";
import { AzureCniOverlayCluster, KubenetCluster } from "@aks-networking/components";

const { name: resourceGroupName } = new ResourceGroup("platform");
const hub = new VirtualNetwork("hub", {
  resourceGroupName,
  addressSpace: { addressPrefixes: ["10.60.0.0/16"] },
});
const databases = new Subnet("databases", {
  resourceGroupName,
  virtualNetworkName: hub.name,
  addressPrefix: "10.60.0.0/24",
});
const shop = new AzureCniOverlayCluster(
  "shop",
  {
    resourceGroupName,
    existingNetwork: {
      virtualNetworkId: hub.id,
      addressSpace: ["10.60.0.0/16"],
      otherSubnets: { databases: "10.60.0.0/24" },
    },
  },
  { dependsOn: databases },
);
export const reports = new KubenetCluster("reports", { resourceGroupName, maxNodes: 20 });
export const plan = shop.plan;
`;

/** A state with one cluster. */
const stack = "urn:pulumi:dev::team::pulumi:pulumi:Stack::team-dev";
const provider = "urn:pulumi:dev::team::pulumi:providers:azure-native::default";
const providerId = "11111111-0000-4000-8000-000000000000";
const clusterType = "azure-native:containerservice:ManagedCluster";
const networkProfile = {
  networkPlugin: "azure",
  networkPluginMode: "overlay",
  podCidr: "10.64.0.0/16",
};
const state = {
  version: 3,
  deployment: {
    manifest: { time: "2026-11-25T00:00:00Z", magic: "", version: "" },
    resources: [
      { urn: stack, type: "pulumi:pulumi:Stack", custom: false },
      { urn: provider, type: "pulumi:providers:azure-native", custom: true, id: providerId },
      {
        urn: `urn:pulumi:dev::team::${clusterType}::shop`,
        type: clusterType,
        custom: true,
        id: "/subscriptions/22222222-0000-4000-8000-000000000000/resourceGroups/shop/providers/Microsoft.ContainerService/managedClusters/shop",
        parent: stack,
        provider: `${provider}::${providerId}`,
        inputs: { resourceGroupName: "shop", resourceName: "shop", networkProfile },
        outputs: { name: "shop", networkProfile },
      },
    ],
  },
};
const ranges = [{ name: "head office", kind: "onPremises", cidr: "10.64.0.0/12" }];

const ownPack = `
import { PolicyPack } from "@pulumi/policy";
import { policies, rules } from "@aks-networking/policy-pack/rules";

new PolicyPack("ours", { policies: policies({ rules: rules.filter(({ id }) => id.startsWith("aks-")) }) });
`;

const judgesItsOwn = `
const { run, cluster } = require("@aks-networking/policy-pack/testing");
const { policies } = require("@aks-networking/policy-pack/rules");
const bad = cluster("shop", { networkProfile: { serviceCidr: "10.0.0.0/16", dnsServiceIP: "10.0.0.1" } });
run(policies(), [bad]).then((reports) => console.log(JSON.stringify(reports)));
`;

describe("the packages, installed from their tarballs into an empty project", function () {
  this.timeout(600_000);
  this.slow(120_000);
  let folder: string;
  /** Without the packages of the team in a folder above. */
  let outside: string;

  const at = (...names: string[]) => path.join(folder, ...names);
  const write = (name: string, text: string) => fs.writeFileSync(at(name), text);
  const node = (...args: string[]) =>
    execFileSync(process.execPath, args, { cwd: folder, encoding: "utf8" });
  const npm = (args: readonly string[], cwd: string) =>
    execFileSync("npm", args, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });

  before(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), "aks-networking-packages-"));
    outside = fs.mkdtempSync(path.join(os.tmpdir(), "aks-networking-published-"));
    const workspaces = packages.flatMap((name) => ["--workspace", name]);
    npm(["pack", "--ignore-scripts", "--pack-destination", folder, ...workspaces], root);
    write("package.json", JSON.stringify({ name: "team", private: true }));
    const tarballs = fs.readdirSync(folder).filter((name) => name.endsWith(".tgz"));
    assert.equal(tarballs.length, packages.length);
    const versions = JSON.parse(fs.readFileSync(path.join(root, "package-lock.json"), "utf8"));
    const beside = ["@pulumi/pulumi", "@pulumi/azure-native", "@pulumi/policy", "typescript"].map(
      (name) => `${name}@${versions.packages[`node_modules/${name}`].version}`,
    );
    const options = ["--prefer-offline", "--ignore-scripts", "--no-audit", "--no-fund"];
    npm(["install", ...options, ...tarballs.map((name) => `./${name}`), ...beside], folder);
  });

  after(() => {
    for (const each of [folder, outside]) fs.rmSync(each, { recursive: true, force: true });
  });

  it("have a README, a licence, types, source maps and no install script", () => {
    for (const name of packages) {
      const here = (file: string) => at("node_modules", "@aks-networking", name, file);
      const manifest = JSON.parse(fs.readFileSync(here("package.json"), "utf8"));
      assert.equal(manifest.license, "Apache-2.0", name);
      assert.ok(manifest.engines.node, name);
      for (const script of ["preinstall", "install", "postinstall", "prepare"]) {
        assert.equal(manifest.scripts?.[script], undefined, `${name}: ${script}`);
      }
      assert.match(fs.readFileSync(here("LICENSE"), "utf8"), /Apache License/, name);
      assert.ok(fs.statSync(here("README.md")).size > 300, `${name}: README.md`);
      const targets = Object.values(manifest.exports).flatMap((target) =>
        typeof target === "string"
          ? target
          : Object.entries(target as Record<string, string>)
              .filter(([condition]) => condition !== "source")
              .map(([, file]) => file),
      );
      for (const target of [...targets, ...Object.values<string>(manifest.bin ?? {})]) {
        assert.ok(fs.existsSync(here(target)), `${name}: ${target}`);
      }
    }
    for (const name of ["networking", "components", "cli"]) {
      assert.ok(
        fs.existsSync(at("node_modules", "@aks-networking", name, "dist", "index.js.map")),
        name,
      );
    }
    for (const name of ["policy-pack", "page"]) {
      const licences = at("node_modules", "@aks-networking", name, "dist", "LICENSES.txt");
      assert.match(fs.readFileSync(licences, "utf8"), /^(valibot|preact) \d+\.\d+\.\d+/m, name);
    }
  });

  it("load with require and with import", () => {
    const names = ["networking", "components", "policy-pack/rules", "page", "cli"];
    const all = names.map((name) => `@aks-networking/${name}`);
    const keys = all.map((name) => `Object.keys(require("${name}")).length > 0`).join(",");
    assert.equal(node("-p", `[${keys}].every(Boolean)`).trim(), "true");
    write(
      "all.mjs",
      `${all.map((name, index) => `import * as m${index} from "${name}";`).join("\n")}
import { AzureCniOverlayCluster, VirtualNetwork } from "@aks-networking/components";
import { planAddresses } from "@aks-networking/networking";
console.log([AzureCniOverlayCluster, VirtualNetwork, planAddresses].map((each) => typeof each).join(" "));
`,
    );
    assert.equal(node("all.mjs").trim(), "function function function");
  });

  it("have traces that name files and lines of ours, with the maps that Pulumi's loaders read", () => {
    const fails = `
      require("source-map-support/register");
      const { cidr } = require("@aks-networking/networking");
      const { policies } = require("@aks-networking/policy-pack/rules");
      for (const fail of [() => cidr("10.0.0.1/8"), () => policies({ rules: 5 })]) {
        try {
          fail();
        } catch ({ stack }) {
          console.log(stack);
        }
      }`;
    const traces = node("-e", fails);
    assert.match(traces, /networking\/cidr\.ts:\d+:\d+/);
    assert.match(traces, /policy-pack\/policies\.ts:\d+:\d+/);
  });

  it("type-check in a strict program of a team, and in a pack of its own", () => {
    write("program.ts", program);
    write("pack.ts", ownPack);
    write(
      "tsconfig.json",
      JSON.stringify({
        compilerOptions: {
          strict: true,
          module: "nodenext",
          target: "es2023",
          skipLibCheck: true,
          noEmit: true,
          types: [],
        },
        files: ["program.ts", "pack.ts"],
      }),
    );
    const compiler = at("node_modules", "typescript", "bin", "tsc");
    try {
      node(compiler, "-p", ".");
    } catch (error) {
      assert.fail(String((error as { stdout?: string }).stdout));
    }
  });

  it("judge with the rules in a pack of the team's own", () => {
    write("judge.cjs", judgesItsOwn);
    assert.match(node("judge.cjs"), /aks-dns-service-ip-first-address/);
  });

  it("have the command, which says what is wrong with a state", () => {
    const bin = at("node_modules", "@aks-networking", "cli", "dist", "bin.js");
    assert.match(node(bin, "--help"), /check/);
    const cluster = {
      id: "/subscriptions/22222222-0000-4000-8000-000000000000/resourceGroups/shop/providers/Microsoft.ContainerService/managedClusters/shop",
      name: "shop",
      type: "Microsoft.ContainerService/ManagedClusters",
      networkProfile: { serviceCidr: "10.0.0.0/16", dnsServiceIp: "10.0.0.1" },
    };
    write("clusters.json", JSON.stringify([cluster]));
    try {
      node(bin, "check", "clusters.json");
      assert.fail("check passed");
    } catch (error) {
      assert.match(
        String((error as { stdout?: string }).stdout),
        /aks-dns-service-ip-first-address/,
      );
    }
  });

  it("have the plugin for other languages, which serves the schema", () => {
    const main = at("node_modules", "@aks-networking", "components", "dist", "provider", "main.js");
    const printed = node("-p", `JSON.parse(require(${JSON.stringify(main)}).packageSchema()).name`);
    assert.equal(printed.trim(), "aks-networking");
    // @pulumi/kubernetes isn't installed in this project.
    const constructed = node(
      "-e",
      `const { ComponentsProvider, packageSchema } = require(${JSON.stringify(main)});
new ComponentsProvider(packageSchema())
  .construct("shop", "aks-networking:index:ByoCniCluster", {}, {})
  .catch(({ message }) => console.log(message));`,
    );
    assert.equal(
      constructed.trim(),
      "ByoCniCluster needs the npm package @pulumi/kubernetes, which is not installed beside @aks-networking/components; run npm install @pulumi/kubernetes.",
    );
    const plugin = at("node_modules", "@aks-networking", "components", "plugin");
    assert.deepEqual(fs.readdirSync(plugin).sort(), [
      "PulumiPlugin.yaml",
      "package.json",
      "pulumi-resource-aks-networking",
    ]);
  });

  it("have a pack that runs as a published one: in a folder of its own, with everything inline", async () => {
    // `pulumi policy publish` packs the folder; whoever runs the pack installs what its package.json names.
    const [tarball = ""] = fs.readdirSync(folder).filter((name) => name.includes("policy-pack"));
    const published = path.join(outside, "package");
    execFileSync("tar", ["xzf", at(tarball)], { cwd: outside });
    const again = npm(["pack", "--ignore-scripts", "--json", "--dry-run"], published);
    const { files } = Object.values(JSON.parse(again))[0] as { files: { path: string }[] };
    for (const file of ["PulumiPolicy.yaml", "package.json", "dist/index.js"]) {
      assert.ok(
        files.some((each) => each.path === file),
        file,
      );
    }
    const options = ["--prefer-offline", "--ignore-scripts", "--no-audit"];
    npm(["install", ...options], published);
    assert.deepEqual(
      fs.readdirSync(path.join(published, "node_modules")).filter((name) => name.includes("aks")),
      [],
    );

    assert.deepEqual(await judgedBy(published, { environment: { ranges } }), [
      'networkProfile.podCidr 10.64.0.0/16 overlaps on-premises range "head office" 10.64.0.0/12; use a range outside it, such as 10.244.0.0/16. (aks-pod-cidr-overlaps-environment)',
    ]);
    const [missing = ""] = await judgedBy(published, { environmentFiles: ["vnets.json"] });
    assert.match(missing, /^environmentFiles vnets\.json does not exist: it was looked for at /);
  });

  it("have rules for a pack of the team's own, laid out as pulumi policy new does", async () => {
    fs.mkdirSync(at("own-pack"));
    const manifest = { name: "own-pack", version: "0.0.1", main: "index.ts" };
    write("own-pack/package.json", JSON.stringify(manifest));
    write("own-pack/PulumiPolicy.yaml", "description: The team's policies\nruntime: nodejs\n");
    write("own-pack/index.ts", ownPack);
    write(
      "own-pack/tsconfig.json",
      JSON.stringify({ compilerOptions: { module: "nodenext", target: "es2023" } }),
    );
    assert.match(
      (await judgedBy(at("own-pack"), { environment: { ranges } })).join("\n"),
      /\(aks-pod-cidr-overlaps-environment\)$/,
    );
  });

  /** The lines that a pack reports of a state with one cluster, with these settings. */
  async function judgedBy(pack: string, settings: object): Promise<string[]> {
    write("state.json", JSON.stringify(state));
    write("config.json", JSON.stringify({ "aks-networking-settings": settings }));
    const found = await analyze(at("state.json"), pack, { policyPackConfig: at("config.json") });
    return found.flatMap(({ message }) =>
      message.split("\n").flatMap((line) => (line.startsWith("- ") ? line.slice(2) : [])),
    );
  }
});
