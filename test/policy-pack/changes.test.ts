import assert from "node:assert/strict";
import { type ArmResource, Topology } from "../../networking/index";
import { changeReports } from "../../policy-pack/changes";
import { readSettings } from "../../policy-pack/settings/settings";

const group = "/subscriptions/22222222-0000-4000-8000-000000000000/resourceGroups/rg";
const id = `${group}/providers/Microsoft.ContainerService/managedClusters/shop`;
const pool = { name: "sys", osType: "Linux", vmSize: "Standard_D4s_v5", maxPods: 110 };

/** What `az aks list` prints. */
const deployed = {
  id,
  name: "shop",
  type: "Microsoft.ContainerService/ManagedClusters",
  location: "westeurope",
  resourceGroup: "rg",
  currentKubernetesVersion: "1.34.2",
  kubernetesVersion: "1.34",
  dnsPrefix: "shop",
  nodeResourceGroup: "MC_rg_shop_westeurope",
  windowsProfile: { adminUsername: "azureuser" },
  networkProfile: {
    networkPlugin: "azure",
    networkPluginMode: "overlay",
    networkPolicy: "none",
    networkDataplane: "azure",
    podCidr: "10.244.0.0/16",
    serviceCidr: "10.0.0.0/16",
    dnsServiceIp: "10.0.0.10",
    outboundType: "loadBalancer",
  },
  agentPoolProfiles: [pool, { ...pool, name: "web" }],
};

/** What the pack reports of a program that has these properties. */
function reports(cluster: object, web: object = {}): readonly string[] {
  const settings = readSettings({ environment: { resources: [deployed] } });
  assert.deepEqual(settings.problems, []);
  const topology = new Topology([
    {
      key: "cluster",
      type: "Microsoft.ContainerService/managedClusters",
      name: "shop",
      properties: {
        resourceGroupName: "RG",
        resourceName: "shop",
        location: "West Europe",
        networkProfile: { networkPlugin: "azure", networkPluginMode: "Overlay" },
        agentPoolProfiles: [{ name: "sys", vmSize: "Standard_D4s_v5", maxPods: 110 }],
        ...cluster,
      },
    },
    {
      key: "pool",
      type: "Microsoft.ContainerService/managedClusters/agentPools",
      name: "web",
      properties: {
        resourceGroupName: "rg",
        resourceName: "shop",
        agentPoolName: "web",
        vmSize: "Standard_D4s_v5",
        ...web,
      },
    },
  ]);
  return changeReports(topology, settings).changes.map(
    ({ resource, message }) => `${resource}: ${message}`,
  );
}

describe("changes of what the environment says is deployed", () => {
  const overlay = { networkPlugin: "azure", networkPluginMode: "overlay" };

  it("are none where the program says what Azure has, or leaves it to Azure", () => {
    assert.deepEqual(reports({}), []);
  });

  it("are none for another cluster", () => {
    assert.deepEqual(reports({ resourceName: "other", dnsPrefix: "other" }), []);
  });

  it("are reported where azure-native replaces the cluster, with the way round", () => {
    assert.deepEqual(reports({ networkProfile: { ...overlay, podCidr: "10.244.0.0/15" } }), [
      "cluster: - networkProfile.podCidr 10.244.0.0/16 → 10.244.0.0/15: podCidr can grow: 10.244.0.0/15 contains 10.244.0.0/16. It can't shrink again. azure-native would delete the cluster and create a new one. Instead, with no pulumi up in between: run az aks update -g rg -n shop --pod-cidr 10.244.0.0/15, set podCidr in the program to what az aks show prints, run pulumi refresh, and check that pulumi preview --diff shows no change. Check first: the range overlaps no subnet and no connected network (compare both). See https://learn.microsoft.com/azure/aks/azure-cni-overlay-pod-expand",
    ]);
  });

  it("are told apart from what is old: this run doesn't change it, which is said once", () => {
    const unchanged = { provisioningState: "Succeeded" };
    const settings = readSettings({
      environment: { asOf: "2026-10-01", resources: [deployed] },
    });
    const cluster = (key: string, more: object): ArmResource => ({
      key,
      type: "Microsoft.ContainerService/managedClusters",
      name: "shop",
      properties: { resourceGroupName: "rg", resourceName: "shop", ...more },
    });
    const old = { networkProfile: { ...overlay, podCidr: "10.244.0.0/15" }, ...unchanged };
    const found = changeReports(new Topology([cluster("a", old), cluster("b", old)]), settings);
    assert.deepEqual(found, {
      changes: [],
      old: [
        {
          resource: "a",
          message:
            "The environment, as of 2026-10-01, says networkProfile.podCidr 10.244.0.0/16, and here 10.244.0.0/15 (and of 1 more). This run doesn't change that: the environment is old, or the cluster was changed outside of Pulumi. Collect it again; if it is still so, run pulumi refresh before the next update, which would send the values of the program.",
        },
      ],
    });
  });

  it("are none where two subscriptions have a cluster of that name, and the program's isn't known", () => {
    const elsewhere = { ...deployed, id: id.replace("2222", "3333") };
    const settings = readSettings({ environment: { resources: [deployed, elsewhere] } });
    const cluster = (subscription?: string): ArmResource => ({
      key: "cluster",
      type: "Microsoft.ContainerService/managedClusters",
      name: "shop",
      ...(subscription !== undefined && { subscription }),
      properties: { resourceGroupName: "rg", resourceName: "shop", dnsPrefix: "store" },
    });
    const count = (subscription?: string) =>
      changeReports(new Topology([cluster(subscription)]), settings).changes.length;
    assert.equal(count(), 0);
    assert.equal(count("22222222-0000-4000-8000-000000000000"), 1);
    assert.equal(count("44444444-0000-4000-8000-000000000000"), 0);
  });

  it("are reported for what is fixed, each on the resource that has it", () => {
    const found = reports(
      { dnsPrefix: "store", location: "uksouth" },
      { vmSize: "Standard_D8s_v5" },
    );
    assert.deepEqual(
      found.map((text) => text.split(": ").slice(0, 2).join(": ")),
      [
        "cluster: - location westeurope → uksouth",
        "pool: - agentPoolProfiles[name=web].vmSize Standard_D4s_v5 → Standard_D8s_v5",
      ],
    );
    assert.match(found[0] ?? "", /\n- dnsPrefix shop → store: dnsPrefix can't be updated once/);
  });
});
