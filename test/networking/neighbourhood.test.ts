import assert from "node:assert/strict";
import { type ArmResource, ArmType, Neighbourhoods } from "@aks-networking/networking";

const group = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg";

function subnetId(network: string): string {
  return `${group}/providers/Microsoft.Network/virtualNetworks/${network}/subnets/nodes`;
}

/** A VNet with a subnet `nodes` and a cluster in it. */
function fleet(i: number): ArmResource[] {
  const resourceGroupName = "rg";
  const virtualNetworkName = `vnet-${i}`;
  return [
    {
      key: `vnet-${i}`,
      type: ArmType.virtualNetwork,
      name: `vnet-${i}`,
      properties: { resourceGroupName, virtualNetworkName },
    },
    {
      key: `nodes-${i}`,
      type: ArmType.subnet,
      name: `nodes-${i}`,
      properties: { resourceGroupName, virtualNetworkName, subnetName: "nodes" },
    },
    clusterIn(`vnet-${i}`, `aks-${i}`),
  ];
}

function clusterIn(network: string, key: string): ArmResource {
  return {
    key,
    type: ArmType.managedCluster,
    name: key,
    properties: {
      resourceGroupName: "rg",
      resourceName: key,
      agentPoolProfiles: [{ name: "s", vnetSubnetID: subnetId(network) }],
    },
  };
}

const keys = (resources: readonly ArmResource[]) => resources.map(({ key }) => key).sort();

describe("a neighbourhood", () => {
  it("has the subnet of the VNet that the id names, not those of the same name in other VNets", () => {
    const all = new Neighbourhoods([fleet(1), fleet(2), fleet(3)].flat());
    assert.deepEqual(keys(all.around(clusterIn("vnet-2", "aks-2"))), [
      "aks-2",
      "nodes-2",
      "vnet-2",
    ]);
  });

  it("has a subnet whose VNet isn't known, since it may be the one", () => {
    const [network, { properties: _, ...subnet } = clusterIn("", ""), cluster] = fleet(1);
    assert.ok(network && cluster);
    const all = new Neighbourhoods([
      network,
      { ...subnet, properties: { resourceGroupName: "rg", subnetName: "nodes" } },
      cluster,
    ]);
    assert.deepEqual(keys(all.around(cluster)), ["aks-1", "nodes-1", "vnet-1"]);
  });

  it("has the clusters of the same VNet, and none of them where there are too many", () => {
    const others = Array.from({ length: 20 }, (_, i) => clusterIn("vnet-1", `other-${i}`));
    const all = new Neighbourhoods([...fleet(1), ...others]);
    const start = clusterIn("vnet-1", "aks-1");
    assert.equal(all.around(start, "inlinePools", 23).length, 23);
    assert.deepEqual(keys(all.around(start, "inlinePools", 22)), ["aks-1", "nodes-1", "vnet-1"]);
  });
});
