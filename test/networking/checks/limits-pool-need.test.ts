import assert from "node:assert/strict";
import { ArmType } from "../../../networking/index";
import { answersOf, arm, hub, idOf, notYet, subnetIn } from "./answers";

const flat = { networkPlugin: "azure" };
const later = "isn't known yet: it is an output of a resource that doesn't exist yet";
const pool = { name: "system", count: 7, upgradeSettings: { maxSurge: "1" } };
const small = { name: "system", maxPods: 10 };

function judged(id: string, ofPool: object, networkProfile: object = flat): string[] {
  const inSubnets = { vnetSubnetID: idOf("subnets/nodes"), ...ofPool };
  return answersOf(id, [
    hub(),
    subnetIn("nodes"),
    subnetIn("pods", { addressPrefix: "10.1.4.0/24" }),
    arm(ArmType.managedCluster, "aks", {
      resourceGroupName: "rg",
      networkProfile,
      agentPoolProfiles: [inSubnets],
    }),
  ]);
}

describe("what a pool needs of a /24 in node subnet mode", () => {
  const cases: [why: string, ofPool: object, expected: string[]][] = [
    ["30 pods where maxPods is not set: 8 × 31 addresses", pool, []],
    [
      "and 9 × 31 are more",
      { ...pool, count: 8 },
      [
        'aks: agentPoolProfiles[0] needs (8 nodes + 1 surge) × (30 pods + 1) = 279 addresses at full scale, but subnet "nodes" 10.1.0.0/24 has 251 usable; use a /23, such as 10.1.0.0/23, or lower maxPods to 26.',
      ],
    ],
    [
      "nobody knows without a count",
      { name: "system" },
      ["aks?: agentPoolProfiles[0].count is not set"],
    ],
    [
      "nobody knows for machines that have their own scale",
      { name: "system", type: "VirtualMachines" },
      [
        "aks?: agentPoolProfiles[0].type is VirtualMachines, and virtualMachinesProfile.scale has its number of nodes",
      ],
    ],
    [
      "10 to 250 pods while maxPods isn't known",
      { ...pool, maxPods: notYet },
      [`aks?: agentPoolProfiles[0].maxPods ${later}`],
    ],
    [
      "any surge while that isn't known",
      { ...pool, upgradeSettings: { maxSurge: notYet } },
      [`aks?: agentPoolProfiles[0].upgradeSettings.maxSurge ${later}`],
    ],
    [
      "10 % where the surge is not an amount",
      { ...pool, upgradeSettings: { maxSurge: "some" } },
      [],
    ],
    ["10 % where no surge is set: 22 × 11", { ...small, count: 20 }, []],
    ["no surge for Spot pools", { ...pool, count: 8, scaleSetPriority: "Spot" }, []],
    [
      "the count or more while autoscaling isn't known",
      { ...pool, enableAutoScaling: notYet },
      [`aks?: agentPoolProfiles[0].enableAutoScaling ${later}`],
    ],
    [
      "the count or more without a maxCount",
      { ...pool, enableAutoScaling: true },
      ["aks?: agentPoolProfiles[0].maxCount is not set"],
    ],
    [
      "the maxCount, not the count, of a pool that scales",
      { ...pool, enableAutoScaling: true, maxCount: 8 },
      [
        'aks: agentPoolProfiles[0] needs (8 nodes + 1 surge) × (30 pods + 1) = 279 addresses at full scale, but subnet "nodes" 10.1.0.0/24 has 251 usable; use a /23, such as 10.1.0.0/23, or lower maxPods to 26.',
      ],
    ],
    [
      "twice the nodes for blue-green",
      { ...pool, count: 5, upgradeStrategy: "BlueGreen" },
      [
        'aks: agentPoolProfiles[0] needs (5 nodes + 5 surge) × (30 pods + 1) = 310 addresses at full scale, but subnet "nodes" 10.1.0.0/24 has 251 usable; use a /23, such as 10.1.0.0/23, or lower maxPods to 24.',
      ],
    ],
  ];
  for (const [why, ofPool, expected] of cases) {
    it(why, () => assert.deepEqual(judged("aks-node-subnet-too-small", ofPool), expected));
  }
});

describe("what a pool needs of a /24 for pods", () => {
  const cases: [why: string, ofPool: object, expected: string[]][] = [
    [
      "what the docs don't say with static blocks",
      { ...pool, podIPAllocationMode: "StaticBlock" },
      ["aks?: agentPoolProfiles[0].maxPods is not set, and its default isn't documented"],
    ],
    [
      "nobody knows while the allocation mode isn't known",
      { ...pool, podIPAllocationMode: notYet, maxPods: 30 },
      [`aks?: agentPoolProfiles[0].podIPAllocationMode ${later}`],
    ],
  ];
  for (const [why, ofPool, expected] of cases) {
    it(why, () =>
      assert.deepEqual(
        judged("aks-pod-subnet-too-small", { podSubnetID: idOf("subnets/pods"), ...ofPool }),
        expected,
      ),
    );
  }
});

describe("what a pool needs of a /24 at maxPods, which is not set: 110 or 250", () => {
  const atMaxPods = (maxSurge: string) =>
    judged("aks-pod-subnet-full-at-max-pods", {
      ...pool,
      count: 1,
      podSubnetID: idOf("subnets/pods"),
      upgradeSettings: { maxSurge },
    });

  it("is too much with either", () => {
    assert.deepEqual(atMaxPods("1"), [
      'aks: agentPoolProfiles[0] needs (1 node + 1 surge) × 128 addresses = 256 pod addresses with maxPods on each, but subnet "pods" 10.1.4.0/24 has 251 usable; use a /23, such as 10.1.4.0/23.',
    ]);
  });

  it("is undecided where one fits", () => {
    assert.deepEqual(atMaxPods("0"), [
      "aks?: agentPoolProfiles[0].maxPods is not set, and the documentation gives 110 and 250 as its default",
    ]);
  });
});
