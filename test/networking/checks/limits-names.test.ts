import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { ArmType } from "../../../networking/index";
import { answersOf, arm, hub, notYet, subnetIn } from "./answers";

/** An overlay cluster in the subnet "nodes", whose resource group gets its name from `group`. */
function inGroup(group: string, dependencies: Record<string, string[]>) {
  return [
    arm(ArmType.resourceGroup, "group", { resourceGroupName: group }),
    hub(),
    subnetIn("nodes", { resourceGroupName: notYet }, dependencies),
    arm(
      ArmType.managedCluster,
      "aks",
      {
        networkProfile: { networkPlugin: "azure", networkPluginMode: "overlay" },
        agentPoolProfiles: [{ name: "system", mode: "System", vnetSubnetID: notYet }],
      },
      { agentPoolProfiles: ["nodes"] },
    ),
  ];
}

describe("names that become labels of nodes", () => {
  const id = "aks-subnet-id-name-too-long";
  const from = { resourceGroupName: ["group"] };

  it("are judged by the resource group that the subnet's group name comes from", () => {
    assert.deepEqual(answersOf(id, inGroup("shop1a2b3c4d", from)), []);
    const long = "g".repeat(64);
    assert.deepEqual(answersOf(id, inGroup(long, from)), [
      `aks: agentPoolProfiles[0].vnetSubnetID names resource group ${long}, which has 64 characters, and the limit is 63; give it a name of 63 characters or fewer.`,
    ]);
  });

  it("stay open where nothing says which group it is", () => {
    assert.deepEqual(answersOf(id, inGroup("shop1a2b3c4d", {})), [
      "aks?: resourceGroupName isn't known yet: it is an output of a resource that doesn't exist yet (subnet \"nodes\")",
    ]);
  });
});
