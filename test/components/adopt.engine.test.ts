import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { Subnet, VirtualNetwork } from "@pulumi/azure-native/network";
import { ResourceGroup } from "@pulumi/azure-native/resources";
import ts from "typescript";
import * as components from "../../components/index";
import { withOfflineStack } from "../../offline-azure/run";
import { assertOk, changes } from "../examples/on-the-engine";
import { overlayByHand } from "./overlay-by-hand";

const page = fs.readFileSync(path.join(__dirname, "../../docs/adopt.md"), "utf8");

/** The program of the page, word for word, or with one thing in it changed. */
function onThePage(from = "", to = "") {
  const [, snippet = ""] = /```ts\n([\s\S]*?)```/.exec(page) ?? [];
  assert.ok(snippet.includes(from), from);
  const { outputText } = ts.transpileModule(snippet.replace(from, to), {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
  });
  return async () => {
    const load = (name: string) => {
      assert.equal(name, "@aks-networking/components");
      return components;
    };
    new Function("require", "exports", outputText)(load, {});
  };
}

/** The cluster of the page, made by hand. */
const byHand = async () => {
  const resourceGroupName = new ResourceGroup("shop", { resourceGroupName: "shop" }).name;
  const vnet = new VirtualNetwork("vnet", {
    resourceGroupName,
    virtualNetworkName: "shop-vnet",
    addressSpace: { addressPrefixes: ["10.9.0.0/16"] },
  });
  const nodes = new Subnet("nodes", {
    resourceGroupName,
    virtualNetworkName: vnet.name,
    subnetName: "nodes",
    addressPrefix: "10.9.4.0/22",
  });
  overlayByHand({
    resourceGroupName,
    nodes,
    identityName: "shop",
    roleAssignmentName: "33333333-0000-4000-8000-000000000000",
    clusterName: "shop",
    dnsPrefix: "shop-dns",
    pool: {},
  });
};

describe("the page on adopting clusters", function () {
  this.timeout(300_000);
  this.slow(60_000);

  it("takes the cluster over as it stands, and stops where it would be created again", () =>
    withOfflineStack({ projectName: "by-hand", program: byHand }, async (before) => {
      assertOk(await before.up());
      const adopted = { projectName: "adopted", program: onThePage(), beside: before };
      await withOfflineStack(adopted, async (stack) => {
        for (const [from, to, name] of [
          ['  dnsPrefix: "shop-dns",\n', "", "shop"],
          ["10.100.0.0/14", "10.100.0.0/15", "shop"],
          [
            'existingNetwork: { virtualNetworkId, addressSpace: ["10.9.0.0/16"] }',
            'addressSpace: ["10.9.0.0/16"]',
            "shop-nodes",
          ],
        ] as const) {
          const { ok, error } = await stack.preview({ program: onThePage(from, to) });
          assert.equal(ok, false, name);
          assert.match(
            error ?? "",
            new RegExp(`importIds\\["${name}"\\] would be imported, deleted and created again`),
          );
        }
        const up = await stack.up();
        assertOk(up);
        assert.deepEqual(changes(up), [
          "import ManagedCluster shop",
          "import RoleAssignment shop-node-subnet-role",
          "import Subnet shop-nodes",
          "import UserAssignedIdentity shop-identity",
        ]);
        assertOk(await stack.refresh());
        assert.deepEqual(changes(await stack.preview()), []);
      });
    }));
});
