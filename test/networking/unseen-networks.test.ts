import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { type ArmResource, ArmType, Topology } from "../../networking/index";
import { answersOf, arm, clusterIn, hub, notYet, subnetIn } from "./checks/answers";

const overlap = (of: string) =>
  `aks: networkProfile.serviceCidr 10.0.0.0/16 overlaps subnet "nodes" 10.0.0.0/24 of ${of}`;

/** The answers without their suggestions, which are another test's. */
function problems(rule: string, resources: readonly ArmResource[]): string[] {
  return answersOf(rule, resources).map((line) => line.replace(/;.*/, ""));
}

function nodes(properties: object = {}, from: Record<string, string[]> = {}): ArmResource {
  const network = { virtualNetworkName: "vnet", addressPrefix: "10.0.0.0/24", id: undefined };
  return subnetIn("nodes", { ...network, ...properties }, from);
}

function cluster(serviceCidr: string): ArmResource {
  const networkProfile = { networkPlugin: "azure", serviceCidr };
  const pool = { vnetSubnetID: notYet };
  return {
    ...clusterIn({ networkProfile }, pool),
    dependencies: { agentPoolProfiles: ["nodes"] },
  };
}

describe("a subnet in a VNet outside the program", () => {
  const rule = "aks-service-cidr-overlaps-subnet";
  const of = {
    "a VNet by its name": [nodes(), 'VNet "vnet"'],
    "a VNet whose name isn't known": [
      nodes({ virtualNetworkName: notYet }),
      'the VNet of subnet "nodes"',
    ],
    "a VNet by its id": [
      nodes({
        id: "/subscriptions/s/resourceGroups/hub/providers/Microsoft.Network/virtualNetworks/vnet/subnets/nodes",
      }),
      'VNet "vnet"',
    ],
  } as const;
  for (const [title, [subnet, label]] of Object.entries(of)) {
    it(`overlaps a service CIDR for certain: ${title}`, () => {
      assert.deepEqual(problems(rule, [subnet, cluster("10.0.0.0/16")]), [overlap(label)]);
    });
  }

  it("overlaps for certain where the program has a VNet of that name in another group", () => {
    const other = hub({ name: "vnet", resourceGroupName: notYet, id: undefined });
    assert.deepEqual(problems(rule, [other, nodes(), cluster("10.0.0.0/16")]), [
      overlap('the VNet of subnet "nodes"'),
    ]);
  });

  it("leaves the rest of that VNet undecided", () => {
    assert.deepEqual(answersOf(rule, [nodes(), cluster("10.4.0.0/16")]), [
      "aks?: agentPoolProfiles refers to vnet, which is neither in the program nor in the network environment",
    ]);
  });

  it("is compared with its siblings in the program", () => {
    const siblings = [nodes(), nodes({ name: "api", addressPrefix: "10.0.0.0/28" })];
    assert.deepEqual(problems("subnet-address-prefix-overlaps-subnet", siblings), [
      'nodes: addressPrefix 10.0.0.0/28 overlaps subnet "nodes" 10.0.0.0/24 of the same VNet "vnet"',
    ]);
  });

  it("isn't compared with a subnet of a VNet of that name in another resource group", () => {
    const other = arm(ArmType.subnet, "api", {
      resourceGroupName: "other",
      virtualNetworkName: "vnet",
      addressPrefix: "10.0.0.0/28",
      id: undefined,
    });
    assert.equal(new Topology([nodes(), other]).virtualNetworks.length, 2);
    assert.deepEqual(answersOf("subnet-address-prefix-overlaps-subnet", [nodes(), other]), []);
  });
});
