import assert from "node:assert/strict";
import { AgentPool, ManagedCluster } from "@pulumi/azure-native/containerservice";
import { Subnet, VirtualNetwork } from "@pulumi/azure-native/network";
import { ResourceGroup } from "@pulumi/azure-native/resources";
import type { CustomResourceOptions } from "@pulumi/pulumi";
import { type OfflineStack, withOfflineStack } from "../../offline-azure/run";
import { assertOk, changes } from "../examples/on-the-engine";

const token = "containerservice:ManagedCluster";
const tags = { team: "a" };

interface Given {
  readonly networkProfile?: object;
  readonly tags?: Record<string, string>;
  readonly pool?: boolean;
  readonly options?: CustomResourceOptions;
}

function program({ networkProfile = kubenet, tags, pool = false, options = {} }: Given = {}) {
  return async () => {
    const resourceGroupName = new ResourceGroup("rg").name;
    const vnet = new VirtualNetwork("vnet", {
      resourceGroupName,
      addressSpace: { addressPrefixes: ["10.1.0.0/16"] },
      ...(tags && { tags }),
    });
    const subnet = new Subnet("nodes", {
      resourceGroupName,
      virtualNetworkName: vnet.name,
      addressPrefix: "10.1.0.0/24",
    });
    const system = { name: "system", mode: "System", count: 3, vnetSubnetID: subnet.id };
    const cluster = new ManagedCluster(
      "aks",
      {
        resourceGroupName,
        dnsPrefix: "aks",
        identity: { type: "SystemAssigned" },
        agentPoolProfiles: [system],
        networkProfile,
        ...(tags && { tags }),
      },
      options,
    );
    if (pool) {
      const vnetSubnetID = subnet.id;
      new AgentPool("web", { resourceGroupName, resourceName: cluster.name, vnetSubnetID });
    }
  };
}

const ranges = { podCidr: "10.244.0.0/16", serviceCidr: "10.0.0.0/16", dnsServiceIP: "10.0.0.10" };
const kubenet = { networkPlugin: "kubenet", networkPolicy: "calico", ...ranges };
const overlay = { ...kubenet, networkPlugin: "azure", networkPluginMode: "overlay" };

const groupId = "/subscriptions/22222222-0000-4000-8000-000000000000/resourceGroups/net";
const vnetId = `${groupId}/providers/Microsoft.Network/virtualNetworks/hub`;
const adopted = {
  resourceGroupName: "net",
  location: "westeurope",
  addressSpace: { addressPrefixes: ["10.0.0.0/16"] },
};

async function adopting() {
  const { resourceGroupName, location } = adopted;
  new ResourceGroup("net", { resourceGroupName, location }, { import: groupId });
  new VirtualNetwork("hub", { ...adopted, virtualNetworkName: "hub" }, { import: vnetId });
}

async function previewed(stack: OfflineStack, given: Given): Promise<string[]> {
  const preview = await stack.preview({ program: program(given) });
  assertOk(preview);
  return [...new Set(changes(preview))];
}

const replaced = [
  "create-replacement ManagedCluster aks",
  "delete-replaced ManagedCluster aks",
  "replace ManagedCluster aks",
];

describe("offline-azure: updates, as azure-native previews and makes them", function () {
  this.timeout(300_000);
  this.slow(60_000);

  it("keep subnets and pools of a VNet and a cluster whose tags change", () =>
    withOfflineStack({ projectName: "tags", program: program({ pool: true }) }, async (stack) => {
      assertOk(await stack.up());
      assert.deepEqual(await previewed(stack, { pool: true, tags }), [
        "update ManagedCluster aks",
        "update VirtualNetwork vnet",
      ]);
    }));

  it("go on from what was changed outside of Pulumi only after a refresh", () =>
    withOfflineStack({ projectName: "outside", program: program() }, async (stack) => {
      assertOk(await stack.up());
      const { id } = stack.azure.only(token);
      const plugin = () => {
        const { networkProfile } = stack.azure.only(token).inputs;
        return Object(networkProfile).networkPlugin;
      };
      const toOverlay = () =>
        stack.azure.updateNetworkProfile(id, {
          networkPlugin: "azure",
          networkPluginMode: "overlay",
        });
      const ignoring = { options: { ignoreChanges: ["networkProfile"] } };

      toOverlay();
      assert.deepEqual(await previewed(stack, {}), []);
      assert.deepEqual(await previewed(stack, { networkProfile: overlay }), replaced);
      assert.deepEqual(await previewed(stack, ignoring), []);
      assertOk(await stack.up({ program: program({ tags }) }));
      assert.equal(plugin(), "kubenet");

      toOverlay();
      assertOk(await stack.refresh());
      assert.deepEqual(await previewed(stack, { tags }), replaced);
      assert.deepEqual(await previewed(stack, { tags, networkProfile: overlay }), []);
      assert.deepEqual(await previewed(stack, { tags, ...ignoring }), []);
      const more = { ...overlay, ipFamilies: ["IPv4"], podCidrs: ["10.244.0.0/16"] };
      assert.deepEqual(await previewed(stack, { tags, networkProfile: more }), [
        "update ManagedCluster aks",
      ]);
      const services = { ...overlay, serviceCidrs: ["10.0.0.0/16"] };
      assert.deepEqual(await previewed(stack, { tags, networkProfile: services }), replaced);
      assertOk(await stack.up({ program: program({ networkProfile: overlay }) }));
      assert.equal(plugin(), "azure");

      stack.azure.updateNetworkProfile(id, { networkPolicy: "none" });
      assertOk(await stack.refresh());
      const { networkPolicy: _, ...without } = overlay;
      assert.deepEqual(await previewed(stack, { networkProfile: without }), replaced);
      const none = { ...overlay, networkPolicy: "none" };
      assert.deepEqual(await previewed(stack, { networkProfile: none }), []);

      // The autoscaler does this, and the program takes it back after a refresh.
      stack.azure.scale(id, "system", 5);
      assertOk(await stack.refresh());
      const scaled = await stack.preview({ program: program({ networkProfile: none }) });
      assert.deepEqual(scaled.steps.find(({ op }) => op === "update")?.changes, {
        "agentPoolProfiles[0].count": "update",
      });
    }));

  it("adopt what exists by its id, and leave it as it is", () =>
    withOfflineStack({ projectName: "adopted", program: adopting }, async (stack) => {
      stack.azure.add({
        id: groupId,
        token: "resources:ResourceGroup",
        inputs: { resourceGroupName: "net", location: "westeurope" },
      });
      const { resourceGroupName, location, addressSpace } = adopted;
      stack.azure.add({
        id: vnetId,
        token: "network:VirtualNetwork",
        inputs: {
          resourceGroupName,
          virtualNetworkName: "hub",
          enableVmProtection: false,
          location,
          addressSpace,
        },
      });
      const up = await stack.up();
      assertOk(up);
      assert.deepEqual(up.changes, { create: 1, import: 2 });
      assert.deepEqual((await stack.preview()).changes, { same: 3 });
    }));

  it("meet the faults that they are told to, and go on when those are over", () =>
    withOfflineStack({ projectName: "faults", program: program() }, async (stack) => {
      stack.azure.fail([
        { operation: "create", name: "vnet", status: 429, times: 3 },
        { operation: "create", name: "nodes", status: 409, code: "AnotherOperationInProgress" },
        { operation: "create", name: "aks", status: 503, times: 4 },
      ]);
      const up = await stack.up();
      assert.match(up.error ?? "", /Status=503 Code="ServiceUnavailable"/);
      assert.deepEqual(up.changes, { create: 4 });
      stack.azure.fail([]);
      const again = await stack.up();
      assertOk(again);
      assert.deepEqual(again.changes, { create: 1, same: 4 });
    }));
});
