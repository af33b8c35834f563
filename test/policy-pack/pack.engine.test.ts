import assert from "node:assert/strict";
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import os from "node:os";
import path from "node:path";
import { ManagedCluster } from "@pulumi/azure-native/containerservice";
import { Subnet, VirtualNetwork } from "@pulumi/azure-native/network";
import { ResourceGroup } from "@pulumi/azure-native/resources";
import { analyze } from "../../offline-azure/analyze";
import { type OfflineStack, withOfflineStack } from "../../offline-azure/run";

const pack = path.join(__dirname, "../../policy-pack");
const rule = "aks-pod-cidr-overlaps-subnet";
const quiet = {
  all: "disabled",
  "aks-networking-settings": "mandatory",
  "aks-networking-existing": "advisory",
};

/** A cluster with this pod CIDR in a VNet whose databases have 10.244.0.0/24. */
async function program(
  podCidr = "10.244.0.0/16",
  serviceCidr?: string,
  dnsServiceIP = serviceCidr?.replace(/\.0\/\d+$/, ".10"),
): Promise<void> {
  const resourceGroupName = new ResourceGroup("shop").name;
  const addressSpace = { addressPrefixes: ["10.240.0.0/12"] };
  const virtualNetworkName = new VirtualNetwork("vnet", { resourceGroupName, addressSpace }).name;
  const inVnet = { resourceGroupName, virtualNetworkName };
  const nodes = new Subnet("nodes", { ...inVnet, addressPrefix: "10.240.0.0/22" });
  const databases = new Subnet(
    "databases",
    { ...inVnet, addressPrefix: "10.244.0.0/24" },
    { dependsOn: nodes },
  );
  new ManagedCluster(
    "shop",
    {
      resourceGroupName,
      dnsPrefix: "shop",
      identity: { type: "SystemAssigned" },
      agentPoolProfiles: [
        {
          name: "system",
          mode: "System",
          count: 3,
          vmSize: "Standard_D4s_v5",
          vnetSubnetID: nodes.id,
        },
      ],
      networkProfile: {
        networkPlugin: "azure",
        networkPluginMode: "overlay",
        podCidr,
        ...(serviceCidr !== undefined &&
          dnsServiceIP !== undefined && { serviceCidr, dnsServiceIP }),
      },
    },
    { dependsOn: databases },
  );
}

describe("the pack on the real engine", function () {
  this.timeout(120_000);
  const folder = mkdtempSync(path.join(os.tmpdir(), "policy-pack-"));
  after(() => rmSync(folder, { recursive: true }));

  function config(name: string, content: object): string {
    const file = path.join(folder, `${name}.json`);
    writeFileSync(file, JSON.stringify(content));
    return file;
  }

  const onStack = (body: (stack: OfflineStack) => Promise<void>) =>
    withOfflineStack({ projectName: "pack", program: () => program(), policyPacks: [pack] }, body);

  const mandatory = config("mandatory", { ...quiet, [rule]: "mandatory" });

  it("finds on the first preview, with no id known, what it finds in saved state", () =>
    onStack(async (stack) => {
      const preview = await stack.preview({ policyPackConfigs: [mandatory] });
      assert.equal(preview.ok, false);
      const [violation, ...others] = preview.violations;
      assert.deepEqual(others, []);
      assert.ok(violation);
      assert.equal(violation.policyName, rule);
      assert.equal(violation.severity, "critical");
      assert.match(violation.urn ?? "", /ManagedCluster::shop$/);
      assert.match(
        violation.message,
        /\nnetworkProfile\.podCidr 10\.244\.0\.0\/16 overlaps subnet "databases" 10\.244\.0\.0\/24 of VNet "vnet"; /,
      );

      const sound = { program: () => program("10.96.0.0/16"), policyPackConfigs: [mandatory] };
      const up = await stack.up(sound);
      assert.equal(up.ok, true, up.error);
      assert.deepEqual(up.violations, []);

      const state = await stack.exportState();
      assert.deepEqual(await analyze(state, pack, { policyPackConfig: mandatory }), []);
      const broken = path.join(folder, "broken-state.json");
      writeFileSync(
        broken,
        readFileSync(state, "utf8").replaceAll("10.96.0.0/16", "10.244.0.0/16"),
      );
      const found = await analyze(broken, pack, { policyPackConfig: mandatory });
      // What exists isn't blocked: it is said once for the cluster.
      const [standing, ...rest] = found;
      assert.deepEqual(rest, []);
      assert.equal(standing?.policyName, "aks-networking-existing");
      const [, sentence = "?"] = violation.message.split("\n");
      assert.ok(standing.message.includes(`- ${sentence} (${rule})`), standing.message);
    }));

  it("stops the cluster before it is created, where there is no preview, by what Azure always refuses", () =>
    onStack(async (stack) => {
      const always = "aks-service-cidr-overlaps-subnet";
      const up = await stack.up({
        program: () => program("10.96.0.0/16", "10.244.0.0/24"),
        policyPackConfigs: [config("always", { ...quiet, [always]: "mandatory" })],
      });
      assert.equal(up.ok, false);
      assert.deepEqual(
        up.violations.map(({ policyName }) => policyName),
        [always],
      );
      assert.deepEqual(
        up.steps.filter(({ type }) => type.endsWith(":ManagedCluster")),
        [],
      );
    }));

  it("makes nothing of a cluster that is wrong by itself where there is no preview", async () => {
    const reserved = "aks-dns-service-ip-outside-service-cidr";
    const policyPackConfigs = [config("reserved", { ...quiet, [reserved]: "mandatory" })];
    await onStack(async (stack) => {
      const wrong = () => program("10.96.0.0/16", "10.97.0.0/16", "10.98.0.10");
      const up = await stack.up({ program: wrong, policyPackConfigs });
      assert.equal(up.ok, false);
      assert.deepEqual(
        up.violations.map(({ policyName, urn }) => [policyName, urn?.split("::").at(-1)]),
        [[reserved, "shop"]],
      );
      const state = readFileSync(await stack.exportState(), "utf8");
      assert.match(state, /"azure-native:network:VirtualNetwork"/);
      assert.doesNotMatch(state, /ManagedCluster/);
    });
  });

  it("is complete in itself: nothing in its folder imports what it doesn't depend on", () => {
    const dist = path.join(pack, "dist");
    const files = globSync(["**/*.js", "**/*.d.ts"], { cwd: dist });
    assert.ok(files.includes("index.js") && files.includes("library.d.ts"));
    const imported = files.flatMap((file) => {
      const text = readFileSync(path.join(dist, file), "utf8");
      return [...text.matchAll(/(?:\bfrom |\bimport\(|\brequire\()"([^".][^"]*)"/g)].map(
        ([, name = ""]) => name,
      );
    });
    const others = imported
      .filter((name) => !isBuiltin(name))
      .map((name) => /^(?:@[^/]+\/)?[^/]+/.exec(name)?.[0]);
    // The schemas of the settings are declared with valibot's types.
    assert.deepEqual([...new Set(others)].sort(), ["@pulumi/policy", "valibot"]);
  });

  it("takes exemptions, and refuses a configuration that it can't use", () =>
    onStack(async (stack) => {
      const exemption = { rule, resource: "shop", reason: "moves", until: "2999-12-31" };
      const settings = { today: "2027-01-01", exemptions: [exemption] };
      const exempt = config("exempt", {
        [rule]: "mandatory",
        ...quiet,
        "aks-networking-exemptions": "advisory",
        "aks-networking-settings": { enforcementLevel: "mandatory", ...settings },
      });
      const preview = await stack.preview({ policyPackConfigs: [exempt] });
      assert.equal(preview.ok, true, preview.error);
      assert.match(
        preview.violations.map(({ message }) => message).join(),
        /on shop \(moves\) until 2999-12-31 covers cluster "shop": networkProfile.podCidr 10.244.0.0\/16 overlaps/,
      );

      const editions = { enforcementLevel: "mandatory", edition: "1999" };
      const refused = await stack.preview({
        policyPackConfigs: [config("refused", { ...quiet, "aks-networking-settings": editions })],
      });
      assert.match(
        refused.error ?? "",
        /aks-networking-settings: edition: edition must be one of the following: "current", "deck-2023"/,
      );

      const host = { ranges: [{ name: "hq", cidr: "10.0.0.5/16" }] };
      const wrong = { enforcementLevel: "mandatory", environment: host };
      const unusable = await stack.preview({
        policyPackConfigs: [config("unusable", { ...quiet, "aks-networking-settings": wrong })],
      });
      assert.equal(unusable.ok, false);
      assert.deepEqual(
        unusable.violations.map(({ message }) => message),
        [
          "This policy pack can't use a part of its configuration:\n" +
            "- environment.ranges[0].cidr has host bits set; write 10.0.0.0/16.",
        ],
      );
    }));
});
