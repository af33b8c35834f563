import assert from "node:assert/strict";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { RoleAssignment } from "@pulumi/azure-native/authorization";
import {
  listManagedClusterUserCredentialsOutput,
  ManagedCluster,
  type ManagedClusterArgs,
} from "@pulumi/azure-native/containerservice";
import { UserAssignedIdentity } from "@pulumi/azure-native/managedidentity";
import { Subnet, VirtualNetwork } from "@pulumi/azure-native/network";
import { ResourceGroup } from "@pulumi/azure-native/resources";
import { CustomResource } from "@pulumi/pulumi";
import { analyze } from "../../offline-azure/analyze";
import { type RunResult, withOfflineStack } from "../../offline-azure/run";

const unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

function network(prefixes: Record<string, string>) {
  const resourceGroupName = new ResourceGroup("rg").name;
  const vnet = new VirtualNetwork("vnet", {
    resourceGroupName,
    addressSpace: { addressPrefixes: ["10.1.0.0/16"] },
  });
  // One after the other, so that it is always the same one that comes too late.
  const subnets: Subnet[] = [];
  for (const [name, addressPrefix] of Object.entries(prefixes)) {
    const args = { resourceGroupName, virtualNetworkName: vnet.name, addressPrefix };
    subnets.push(new Subnet(name, args, { dependsOn: [...subnets] }));
  }
  return { resourceGroupName, subnets };
}

/** A VNet with a subnet, and a cluster in it. */
function clusterProgram(args: Partial<ManagedClusterArgs> = {}) {
  return async () => {
    const { resourceGroupName, subnets } = network({ nodes: "10.1.0.0/24" });
    const [nodes] = subnets;
    assert.ok(nodes);
    const identity = new UserAssignedIdentity("aks", { resourceGroupName });
    const role = new RoleAssignment("aks", {
      principalId: identity.principalId,
      roleDefinitionId: "/providers/Microsoft.Authorization/roleDefinitions/network-contributor",
      scope: nodes.id,
    });
    const cluster = new ManagedCluster(
      "aks",
      {
        resourceGroupName,
        dnsPrefix: "aks",
        identity: { type: "UserAssigned", userAssignedIdentities: [identity.id] },
        agentPoolProfiles: [{ name: "system", mode: "System", count: 3, vnetSubnetID: nodes.id }],
        networkProfile: { networkPlugin: "azure", networkPluginMode: "overlay" },
        ...args,
      },
      { dependsOn: role },
    );
    const credentials = listManagedClusterUserCredentialsOutput({
      resourceGroupName,
      resourceName: cluster.name,
    });
    return {
      clusterId: cluster.id,
      subnetId: nodes.id,
      kubeconfig: credentials.kubeconfigs.apply(([first]) => first?.name),
    };
  };
}

/** A resource for which there is no class. */
class Untyped extends CustomResource {}

function step(result: RunResult, name: string) {
  return result.steps.find(({ urn }) => urn.endsWith(`:${name}`));
}

describe("offline-azure: a stack on the real engine", function () {
  this.timeout(60_000);
  this.slow(5_000);

  it("is previewed, made, found unchanged, changed, refreshed and destroyed", async () => {
    let left = "";
    await withOfflineStack(
      { projectName: "lifecycle", program: clusterProgram() },
      async (stack) => {
        const first = await stack.preview();
        assert.equal(first.error, undefined);
        assert.deepEqual(first.changes, { create: 7 });
        const cluster = step(first, "azure-native:containerservice:ManagedCluster::aks");
        assert.deepEqual(cluster?.inputs.agentPoolProfiles, [
          { count: 3, mode: "System", name: "system", vnetSubnetID: unknown },
        ]);
        assert.equal(cluster?.inputs.location, "westeurope");

        const up = await stack.up();
        assert.equal(up.error, undefined);
        assert.deepEqual(up.changes, { create: 7 });
        const { clusterId, subnetId, kubeconfig } = await stack.outputs();
        const group =
          "^/subscriptions/2{8}-0000-4000-8000-0{12}/resourceGroups/rg[0-9a-f]{8}/providers";
        assert.match(
          String(clusterId),
          new RegExp(`${group}/Microsoft.ContainerService/managedClusters/aks[0-9a-f]{8}$`),
        );
        assert.match(
          String(subnetId),
          new RegExp(`${group}/Microsoft.Network/virtualNetworks/vnet[0-9a-f]{8}/subnets/nodes$`),
        );
        assert.equal(kubeconfig, "clusterUser");

        const again = await stack.preview();
        assert.deepEqual([again.error, again.changes], [undefined, { same: 7 }]);

        const inPlace = await stack.preview({ program: clusterProgram({ tags: { team: "a" } }) });
        assert.deepEqual(inPlace.changes, { same: 6, update: 1 });
        assert.deepEqual(step(inPlace, "ManagedCluster::aks")?.changes, { tags: "add" });

        const renamed = await stack.preview({ program: clusterProgram({ dnsPrefix: "other" }) });
        assert.deepEqual(renamed.changes, { same: 6, replace: 1 });
        assert.deepEqual(renamed.steps.find(({ op }) => op === "replace")?.changes, {
          dnsPrefix: "update-replace",
        });

        assert.deepEqual((await stack.refresh()).error, undefined);
        left = await stack.exportState();
        const destroyed = await stack.destroy();
        assert.deepEqual([destroyed.error, destroyed.changes], [undefined, { delete: 7 }]);
      },
    );
    assert.equal(fs.existsSync(path.dirname(left)), false);
  });

  it("reports what ARM refuses, keeps what was made, and can go on", async () => {
    const program = (second: string) => async () => {
      network({ a: "10.1.0.0/24", b: second });
    };
    await withOfflineStack(
      { projectName: "refused", program: program("10.1.0.128/25") },
      async (stack) => {
        const previewed = await stack.preview();
        assert.deepEqual([previewed.error, previewed.changes], [undefined, { create: 5 }]);
        const refused = await stack.up();
        assert.equal(refused.ok, false);
        assert.match(
          refused.error ?? "",
          /Status=400 Code="NetcfgSubnetRangesOverlap" Message="Subnet 'b' is not valid/,
        );
        const mended = await stack.up({ program: program("10.1.1.0/24") });
        assert.deepEqual([mended.error, mended.changes], [undefined, { same: 4, create: 1 }]);
        assert.equal((await stack.destroy()).ok, true);
      },
    );
  });

  it("gives a failing program's own error, and the steps up to it", async () => {
    const program = async () => {
      new ResourceGroup("rg");
      throw new Error("no plan");
    };
    await withOfflineStack({ projectName: "failing", program }, async (stack) => {
      const { ok, error, steps } = await stack.preview();
      assert.equal(ok, false);
      assert.match(error ?? "", /no plan/);
      assert.equal(steps[0]?.type, "pulumi:pulumi:Stack");
    });
  });

  it("takes the type tokens of other API versions", async () => {
    const program = async () => {
      const resourceGroupName = new ResourceGroup("rg").name;
      new Untyped("azure-native:network/v20230901:RouteTable", "old", { resourceGroupName });
    };
    await withOfflineStack({ projectName: "versions", program }, async (stack) => {
      const { error, changes } = await stack.up();
      assert.deepEqual([error, changes], [undefined, { create: 3 }]);
    });
  });

  it("serves the Kubernetes types that a cluster gets", async () => {
    const program = async () => {
      new Untyped("kubernetes:core/v1:Namespace", "cni", {});
      new Untyped("kubernetes:helm.sh/v3:Release", "cilium", { chart: "cilium" });
    };
    await withOfflineStack({ projectName: "kubernetes", program }, async (stack) => {
      const { error, changes } = await stack.up();
      assert.deepEqual([error, changes], [undefined, { create: 3 }]);
    });
  });

  it("refuses a type that it does not know, by its name", async () => {
    const program = async () => {
      new Untyped("azure-native:compute:VirtualMachine", "vm", {});
    };
    await withOfflineStack({ projectName: "unknown", program }, async (stack) => {
      assert.match(
        (await stack.preview()).error ?? "",
        /offline-azure does not know the type azure-native:compute:VirtualMachine; of azure-native it serves/,
      );
    });
  });
});

describe("offline-azure: policy packs on the real engine", function () {
  this.timeout(60_000);
  this.slow(5_000);
  let pack: string;

  before(() => {
    pack = fs.mkdtempSync(path.join(os.tmpdir(), "pack-"));
    // The pack is not in the workspace, so it is told where the SDK is.
    const sdk = path.dirname(require.resolve("@pulumi/policy/package.json"));
    fs.symlinkSync(path.resolve(sdk, "../.."), path.join(pack, "node_modules"));
    fs.writeFileSync(path.join(pack, "package.json"), '{ "name": "pack", "version": "1.2.3" }');
    fs.writeFileSync(path.join(pack, "PulumiPolicy.yaml"), "runtime: nodejs\nmain: index.js\n");
    fs.writeFileSync(
      path.join(pack, "index.js"),
      `const { PolicyPack } = require("@pulumi/policy");
new PolicyPack("pack", {
  policies: [{
    name: "subnet-prefix",
    description: "Subnets are listed.",
    severity: "high",
    enforcementLevel: "mandatory",
    validateResource: (args, report) => {
      if (args.type === "azure-native:network:Subnet") report(args.props.addressPrefix);
    },
  }],
});
`,
    );
  });
  after(() => fs.rmSync(pack, { recursive: true, force: true }));

  it("stop a preview with their violations, and say the same of saved state", async () => {
    const program = async () => {
      network({ a: "10.1.0.0/24" });
    };
    await withOfflineStack({ projectName: "judged", program }, async (stack) => {
      const judged = await stack.preview({ policyPacks: [pack] });
      assert.equal(judged.ok, false);
      const violation = {
        policyName: "subnet-prefix",
        enforcementLevel: "mandatory",
        severity: "high",
        message: "Subnets are listed.\n10.1.0.0/24",
        urn: "urn:pulumi:offline::judged::azure-native:network:Subnet::a",
      };
      assert.deepEqual(judged.violations, [violation]);

      assert.equal((await stack.up()).error, undefined);
      assert.deepEqual(await analyze(await stack.exportState(), pack), [violation]);
    });
  });

  it("are not judged by when they can't be read: that is an error", async () => {
    await assert.rejects(analyze(path.join(pack, "no-such-file.json"), pack), {
      message: /^pulumi policy analyze did not finish:\n[\s\S]*no-such-file\.json/,
    });
  });
});
