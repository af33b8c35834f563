import assert from "node:assert/strict";
import { replacedProperties } from "../../offline-azure/azure-native/replaced-properties";
import { type Values, withValue } from "../../offline-azure/provider/values";
import { Azure, cluster, subscription, vnet } from "./stand-in-azure";

const clusterId = `${subscription}/resourceGroups/rg/providers/Microsoft.ContainerService/managedClusters/aks`;
const vnetId = `${subscription}/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/vnet`;
const unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

function diff(token: string, id: string, olds: Values, news: Values) {
  return new Azure("process").provider.diff(`azure-native:${token}`, id, olds, news);
}

function clusterDiff(olds: Values, news: Values) {
  return diff("containerservice:ManagedCluster", clusterId, olds, news);
}

describe("offline-azure: diff", () => {
  it("finds nothing where nothing changed", () => {
    const none = { changes: [], deleteBeforeReplace: false };
    assert.deepEqual(clusterDiff(cluster("subnet"), cluster("subnet")), none);
  });

  it("names the path of each change, in lists too", () => {
    const news = {
      ...cluster("subnet", {}, { count: 2, maxPods: 50, mode: null }),
      tags: { team: "a" },
    };
    assert.deepEqual(clusterDiff(cluster("subnet"), news), {
      changes: [
        { path: "agentPoolProfiles[0].mode", kind: "delete", replaces: false },
        { path: "agentPoolProfiles[0].count", kind: "update", replaces: false },
        { path: "agentPoolProfiles[0].maxPods", kind: "add", replaces: false },
        { path: "tags", kind: "add", replaces: false },
      ],
      deleteBeforeReplace: false,
    });
  });

  for (const [property, value] of [
    ["dnsServiceIP", "10.0.0.11"],
    ["networkDataplane", "cilium"],
    ["networkMode", "transparent"],
    ["networkPlugin", "kubenet"],
    ["networkPluginMode", ""],
    ["networkPolicy", "cilium"],
    ["outboundType", "userDefinedRouting"],
    ["podCidr", "10.244.0.0/15"],
    ["serviceCidr", "10.0.0.0/17"],
    ["serviceCidrs", ["10.0.0.0/17"]],
  ] as const) {
    it(`replaces the cluster when networkProfile.${property} changes, in its own place`, () => {
      const news = cluster("subnet", { [property]: value as never });
      const { changes, deleteBeforeReplace } = clusterDiff(cluster("subnet"), news);
      assert.ok(changes.every(({ path }) => path.startsWith(`networkProfile.${property}`)));
      assert.deepEqual([...new Set(changes.map(({ replaces }) => replaces))], [true]);
      assert.equal(deleteBeforeReplace, true);
    });
  }

  it("replaces the cluster on dnsPrefix, but not on tags or the Kubernetes version", () => {
    const news = {
      ...cluster("subnet"),
      dnsPrefix: "b",
      kubernetesVersion: "1.35.0",
      tags: { a: "b" },
    };
    assert.deepEqual(
      clusterDiff(cluster("subnet"), news).changes.filter(({ replaces }) => replaces),
      [{ path: "dnsPrefix", kind: "update", replaces: true }],
    );
  });

  it("takes a value that is not known yet for a change", () => {
    assert.deepEqual(clusterDiff(cluster(unknown), cluster(unknown)).changes, [
      { path: "agentPoolProfiles[0].vnetSubnetID", kind: "update", replaces: false },
    ]);
  });

  it("replaces an agent pool on vmSize and under another name, without deleting first under another name", () => {
    const pool = {
      resourceGroupName: "rg",
      resourceName: "aks",
      agentPoolName: "a",
      vmSize: "s",
      count: 1,
    };
    const id = `${clusterId}/agentPools/a`;
    const token = "containerservice:AgentPool";
    assert.deepEqual(diff(token, id, pool, { ...pool, vmSize: "m", count: 2 }), {
      changes: [
        { path: "vmSize", kind: "update", replaces: true },
        { path: "count", kind: "update", replaces: false },
      ],
      deleteBeforeReplace: true,
    });
    assert.deepEqual(diff(token, id, pool, { ...pool, agentPoolName: "b" }), {
      changes: [{ path: "agentPoolName", kind: "update", replaces: true }],
      deleteBeforeReplace: false,
    });
  });

  it("replaces a VNet on its location only, a subnet on nothing but its place", () => {
    const wider = { addressSpace: { addressPrefixes: ["10.0.0.0/8"] }, location: "northeurope" };
    assert.deepEqual(diff("network:VirtualNetwork", vnetId, vnet, { ...vnet, ...wider }).changes, [
      { path: "location", kind: "update", replaces: true },
      { path: "addressSpace.addressPrefixes[0]", kind: "update", replaces: false },
    ]);
    const subnet = { resourceGroupName: "rg", virtualNetworkName: "vnet", subnetName: "a" };
    const moved = { ...subnet, virtualNetworkName: "other", addressPrefix: "10.2.0.0/24" };
    assert.deepEqual(diff("network:Subnet", `${vnetId}/subnets/a`, subnet, moved).changes, [
      { path: "virtualNetworkName", kind: "update", replaces: true },
      { path: "addressPrefix", kind: "add", replaces: false },
    ]);
  });

  for (const [token, properties] of Object.entries(replacedProperties)) {
    for (const property of properties) {
      it(`replaces ${token} when ${property} comes, changes or goes`, () => {
        const given = [undefined, "a", "b", undefined].map((value) =>
          value === undefined ? { keep: { a: 1 } } : withValue({ keep: { a: 1 } }, property, value),
        );
        // An object that comes or goes as a whole is a change of that object.
        const holder = property.split(".").slice(0, -1);
        const states = given.map((values) =>
          holder.length === 0 ? values : withValue(values, `${holder.join(".")}.other`, "x"),
        );
        for (const [i, olds] of states.slice(0, -1).entries()) {
          const { changes } = diff(token, `${subscription}/x`, olds, states[i + 1] ?? {});
          assert.deepEqual(
            changes.map(({ path, replaces }) => [path, replaces]),
            [[property, true]],
          );
        }
      });
    }
  }

  it("replaces no cluster for a network profile that comes or goes as a whole", () => {
    const { networkProfile: _, ...without } = cluster("subnet");
    for (const [olds, news] of [
      [cluster("subnet"), without],
      [without, cluster("subnet")],
    ] as const) {
      assert.deepEqual(
        clusterDiff(olds, news).changes.map(({ path, replaces }) => [path, replaces]),
        [["networkProfile", false]],
      );
    }
  });

  it("replaces no cluster for a property that says for the first time what Azure has filled in", () => {
    const { dnsPrefix: _, ...without } = cluster("subnet");
    const { provider } = new Azure("process");
    const token = "azure-native:containerservice:ManagedCluster";
    const replaces = (dnsPrefix: string) =>
      provider
        .diff(token, clusterId, without, cluster("subnet"), { dnsPrefix })
        .changes.map((change) => change.replaces);
    assert.deepEqual([replaces("aks"), replaces("aks-dns")], [[false], [true]]);
  });

  it("takes West Europe for westeurope, and the name of a resource group without case", () => {
    const same = { ...vnet, location: "West Europe", resourceGroupName: "RG" };
    assert.deepEqual(diff("network:VirtualNetwork", vnetId, vnet, same).changes, []);
  });
});
