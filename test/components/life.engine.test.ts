import assert from "node:assert/strict";
import fs from "node:fs";
import { AgentPool } from "@pulumi/azure-native/containerservice";
import { Subnet, VirtualNetwork as TeamsOwn } from "@pulumi/azure-native/network";
import { ResourceGroup } from "@pulumi/azure-native/resources";
import {
  AzureCniOverlayCluster,
  type AzureCniOverlayClusterArgs,
  KubenetCluster,
  VirtualNetwork,
} from "../../components/index";
import { type OfflineStack, withOfflineStack } from "../../offline-azure/run";
import { assertOk, changes } from "../examples/on-the-engine";
import { overlayByHand } from "./overlay-by-hand";

/** A hub with the cluster "shop" and, once there is one, "reports". */
function program(args: Partial<AzureCniOverlayClusterArgs> = {}, second = false) {
  return async () => {
    const resourceGroupName = new ResourceGroup("platform").name;
    const virtualNetwork = new VirtualNetwork("hub", {
      resourceGroupName,
      addressSpace: ["10.1.0.0/16"],
    });
    const shop = new AzureCniOverlayCluster("shop", {
      resourceGroupName,
      virtualNetwork,
      maxNodes: 100,
      kubernetesVersion: "1.34",
      systemPool: { minCount: 3, maxCount: 6 },
      userPools: { web: { minCount: 2, maxCount: 20, maxSurge: "33%" } },
      ...args,
    });
    if (second) {
      new KubenetCluster("reports", { resourceGroupName, virtualNetwork });
    }
    return { clusterId: shop.clusterId };
  };
}

const web = { minCount: 2, maxCount: 20, maxSurge: "33%" };

describe("a month in the life of a cluster", function () {
  this.timeout(900_000);
  this.slow(120_000);

  it("replaces nothing, and deletes what the program no longer has", () =>
    withOfflineStack({ projectName: "month", program: program() }, async (stack) => {
      const month: [what: string, program: ReturnType<typeof program>, expected: string[]][] = [
        [
          "another pool",
          program({ userPools: { web, jobs: { count: 1 } } }),
          ["create AgentPool shop-jobs"],
        ],
        [
          "another Kubernetes version",
          program({ kubernetesVersion: "1.35", userPools: { web, jobs: { count: 1 } } }),
          ["update ManagedCluster shop"],
        ],
        [
          "a pool that grows",
          program({
            kubernetesVersion: "1.35",
            userPools: { web: { ...web, maxCount: 90 }, jobs: { count: 1 } },
          }),
          ["update AgentPool shop-web"],
        ],
        [
          "new nodes instead of old ones",
          program({
            kubernetesVersion: "1.35",
            userPools: { web: { ...web, maxCount: 90 }, jobs2: { count: 1 } },
          }),
          ["create AgentPool shop-jobs2", "delete AgentPool shop-jobs"],
        ],
      ];
      assertOk(await stack.up());
      const { clusterId } = await stack.outputs();

      // The autoscaler, of the inline pool and of the other.
      stack.azure.scale(String(clusterId), "system", 5);
      stack.azure.scale(String(clusterId), "web", 9);
      assertOk(await stack.refresh());
      assert.deepEqual(changes(await stack.preview()), []);

      for (const [what, next, expected] of month) {
        const up = await stack.up({ program: next });
        assertOk(up);
        assert.deepEqual(changes(up), expected, what);
      }
      assert.deepEqual(countsOf(stack), { jobs2: 1, system: 5, web: 9 });

      const last: Partial<AzureCniOverlayClusterArgs> = {
        kubernetesVersion: "1.35",
        userPools: { web: { ...web, maxCount: 90 }, jobs2: { count: 1 } },
      };
      const second = await stack.up({ program: program(last, true) });
      assertOk(second);
      assert.deepEqual(
        changes(second).filter((change) => !change.startsWith("create ")),
        [],
      );
      assert.deepEqual(changes(await stack.preview({ program: program(last, true) })), []);
      assertOk(await stack.destroy());
      assert.deepEqual(stack.azure.resources(), []);
    }));

  it("goes on after a run that was killed: what is pending is named, with its id and the import command", () =>
    withOfflineStack({ projectName: "killed", program: program() }, async (stack) => {
      assertOk(await stack.up());
      const ids = await killedEarly(stack);
      const importIds: Record<string, string> = {};
      const hubImports: Record<string, string> = {};
      const again = () => async () => {
        const resourceGroupName = new ResourceGroup("platform").name;
        const virtualNetwork = new VirtualNetwork("hub", {
          resourceGroupName,
          addressSpace: ["10.1.0.0/16"],
          importIds: hubImports,
        });
        new AzureCniOverlayCluster("shop", {
          resourceGroupName,
          virtualNetwork,
          maxNodes: 100,
          kubernetesVersion: "1.34",
          systemPool: { minCount: 3, maxCount: 6 },
          userPools: { web },
          importIds,
        });
      };
      let up = await stack.up({ program: again() });
      for (let run = 1; !up.ok && run < 4; run++) {
        const pending = [
          ...(up.error ?? "").matchAll(
            /pulumi import (\S+) (\S+) '(\S+)' --parent '(hub|shop)=(urn:\S+)'/g,
          ),
        ];
        assert.ok(pending.length > 0, up.error);
        for (const [, , name = "", id = "", component] of pending) {
          (component === "hub" ? hubImports : importIds)[name] = id;
        }
        up = await stack.up({ program: again() });
      }
      assertOk(up);
      assert.deepEqual({ ...hubImports, ...importIds }, ids);
      assert.equal(stack.azure.resources("network:VirtualNetwork").length, 1);
      assert.equal(stack.azure.resources("managedidentity:UserAssignedIdentity").length, 1);
      assert.deepEqual(changes(await stack.preview({ program: again() })), []);
    }));
});

/** The nodes of the pools, as Azure has them. */
function countsOf(stack: OfflineStack): Record<string, unknown> {
  return Object.fromEntries(
    stack.azure
      .resources("containerservice:AgentPool")
      .map(({ inputs }) => [String(inputs.agentPoolName ?? inputs.name), inputs.count]),
  );
}

interface Recorded {
  readonly type: string;
  readonly urn: string;
  readonly id: string;
  readonly dependencies?: unknown;
  readonly propertyDependencies?: unknown;
}

/** Leaves all as a run that was killed while it created the VNet and the identity: they exist, and the state has neither. */
async function killedEarly(stack: OfflineStack): Promise<Record<string, string>> {
  const state = JSON.parse(fs.readFileSync(await stack.exportState(), "utf8"));
  const isEarly = ({ type, urn }: { type: string; urn: string }) =>
    !type.startsWith("azure-native:") || type.endsWith(":ResourceGroup") || urn === "";
  const all: Recorded[] = state.deployment.resources;
  const pending = all.filter(({ type }) => /:(VirtualNetwork|UserAssignedIdentity)$/.test(type));
  // The components were registered, but nothing in them was there to depend on.
  state.deployment.resources = all
    .filter(isEarly)
    .map(({ dependencies: _, propertyDependencies: __, ...resource }: Recorded) => resource);
  state.deployment.pending_operations = pending.map(({ id, ...resource }) => ({
    resource,
    type: "creating",
  }));
  for (const { type, id } of all.filter((each) => !isEarly(each)).reverse()) {
    if (!/:(VirtualNetwork|UserAssignedIdentity)$/.test(type)) {
      stack.azure.remove(id);
    }
  }
  const file = await stack.exportState();
  fs.writeFileSync(file, JSON.stringify(state));
  await stack.importState(file);
  return Object.fromEntries(pending.map(({ urn, id }) => [urn.split("::").at(-1) ?? "", id]));
}

describe("a cluster that runs", function () {
  this.timeout(900_000);
  this.slow(120_000);

  /** Made by hand, with names of its own. */
  const byHand = async () => {
    const group = new ResourceGroup("running", { resourceGroupName: "running" });
    const resourceGroupName = group.name;
    const vnet = new TeamsOwn("vnet", {
      resourceGroupName,
      virtualNetworkName: "vnet-prod",
      addressSpace: { addressPrefixes: ["10.9.0.0/16"] },
    });
    const nodes = new Subnet("nodes", {
      resourceGroupName,
      virtualNetworkName: vnet.name,
      subnetName: "snet-aks",
      addressPrefix: "10.9.4.0/22",
      defaultOutboundAccess: false,
    });
    const scale = {
      enableAutoScaling: true,
      minCount: 3,
      maxCount: 9,
      upgradeSettings: { maxSurge: "33%" },
    };
    const { identity, role, cluster } = overlayByHand({
      resourceGroupName,
      nodes,
      identityName: "id-aks",
      clusterName: "aks-prod",
      dnsPrefix: "prod",
      pool: scale,
    });
    const work = new AgentPool("work", {
      resourceGroupName,
      resourceName: cluster.name,
      agentPoolName: "work",
      mode: "User",
      type: "VirtualMachineScaleSets",
      vmSize: "Standard_D8s_v5",
      count: 4,
      maxPods: 110,
      osType: "Linux",
      vnetSubnetID: nodes.id,
      ...scale,
    });
    return {
      shop: cluster.id,
      "shop-vnet": vnet.id,
      "shop-nodes": nodes.id,
      "shop-identity": identity.id,
      "shop-node-subnet-role": role.id,
      "shop-work": work.id,
    };
  };

  it("is taken over by names and ids, and the preview ends without changes", () =>
    withOfflineStack({ projectName: "by-hand", program: byHand }, async (before) => {
      assertOk(await before.up());
      const importIds = (await before.outputs()) as Record<string, string>;
      const adopting = (ids: Record<string, string>) => async () => {
        const pool = { vmSize: "Standard_D8s_v5", minCount: 3, maxCount: 9, maxSurge: "33%" };
        new AzureCniOverlayCluster("shop", {
          resourceGroupName: "running",
          importIds: ids,
          dnsPrefix: "prod",
          maxPods: 110,
          addressSpace: ["10.9.0.0/16"],
          nodeSubnet: { addressPrefix: "10.9.4.0/22" },
          podCidr: "10.100.0.0/14",
          serviceCidr: "10.200.0.0/20",
          systemPool: { ...pool, name: "nodepool1", count: 4 },
          userPools: { work: { ...pool, count: 4 } },
        });
      };
      await withOfflineStack(
        { projectName: "adopted", program: adopting(importIds), beside: before },
        async (stack) => {
          const misspelt = await stack.preview({
            program: adopting({ ...importIds, "shop-subnet": importIds["shop-nodes"] ?? "" }),
          });
          assert.match(
            misspelt.error ?? "",
            /importIds\["shop-subnet"\] is not a resource of the component, which has /,
          );
          const up = await stack.up();
          assertOk(up);
          assert.deepEqual(changes(up), [
            "import AgentPool shop-work",
            "import ManagedCluster shop",
            "import RoleAssignment shop-node-subnet-role",
            "import Subnet shop-nodes",
            "import UserAssignedIdentity shop-identity",
            "import VirtualNetwork shop-vnet",
          ]);
          assert.deepEqual(changes(await stack.preview()), []);
          before.azure.scale(importIds.shop ?? "", "nodepool1", 7);
          assertOk(await stack.refresh());
          assert.deepEqual(changes(await stack.preview()), []);
        },
      );
    }));
});
