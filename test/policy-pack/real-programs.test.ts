import assert from "node:assert/strict";
import { ArmType } from "@aks-networking/networking";
import { policies } from "../../policy-pack/policies";
import {
  agentPool,
  cluster,
  type Example,
  idOf,
  nameOf,
  outputOf,
  resource,
  run,
  subnet,
  virtualNetwork,
} from "../../policy-pack/testing";

const identity = { type: "SystemAssigned" };
const pool = { name: "system", mode: "System", count: 3, vmSize: "Standard_D4s_v5" };
const inNodes = { ...pool, vnetSubnetID: idOf("nodes") };
const overlay = { networkPlugin: "azure", networkPluginMode: "overlay" };

function network(space: string, nodes: string): Example {
  return [
    virtualNetwork("vnet", { addressSpace: { addressPrefixes: [space] } }),
    subnet("nodes", { virtualNetworkName: nameOf("vnet"), addressPrefix: nodes }),
  ];
}

/** Ranges, which all these programs have right; what they lack besides isn't looked at here. */
const aboutRanges = /cidr|reserved|overlap|outside|address-prefix|too-small|full/;

/** How real programs look. Each is sound as far as its ranges go, with ids known and with none known. */
const sound: [string, () => Example][] = [
  [
    "a cluster with nothing about its network",
    () => [cluster("aks", { identity, agentPoolProfiles: [pool] })],
  ],
  [
    "no networkProfile in a VNet of 10.0.0.0/8, of which no subnet is Azure's default service range",
    () => [
      ...network("10.0.0.0/8", "10.1.0.0/22"),
      cluster("aks", { identity, agentPoolProfiles: [inNodes] }),
    ],
  ],
  [
    "a networkProfile without a plugin, which isn't node subnet",
    () => [
      ...network("10.1.0.0/16", "10.1.0.0/24"),
      cluster("aks", {
        identity,
        agentPoolProfiles: [inNodes],
        networkProfile: { loadBalancerSku: "standard" },
      }),
    ],
  ],
  [
    "enums in another case",
    () => [
      ...network("10.1.0.0/16", "10.1.0.0/24"),
      cluster("aks", {
        identity,
        agentPoolProfiles: [inNodes],
        networkProfile: {
          networkPlugin: "Azure",
          networkPluginMode: "Overlay",
          podCidr: "192.168.0.0/16",
        },
      }),
    ],
  ],
  [
    "a subnet as large as its VNet",
    () => [
      ...network("10.1.0.0/22", "10.1.0.0/22"),
      cluster("aks", { identity, agentPoolProfiles: [inNodes], networkProfile: overlay }),
    ],
  ],
  [
    "a VirtualMachines pool, which has no count, and a pool of its own",
    () => [
      ...network("10.1.0.0/16", "10.1.0.0/22"),
      cluster("aks", {
        identity,
        agentPoolProfiles: [
          { name: "system", mode: "System", type: "VirtualMachines", vnetSubnetID: idOf("nodes") },
        ],
        networkProfile: overlay,
      }),
      agentPool("user", {
        resourceName: nameOf("aks"),
        mode: "User",
        count: 2,
        vnetSubnetID: idOf("nodes"),
      }),
    ],
  ],
  [
    "an old API version, with a field that newer ones dropped",
    () => [
      ...network("10.1.0.0/16", "10.1.0.0/22"),
      resource(
        "azure-native:containerservice/v20190601:ManagedCluster",
        "aks",
        {
          resourceGroupName: "rg",
          agentPoolProfiles: [inNodes],
          networkProfile: { networkPlugin: "kubenet", dockerBridgeCidr: "172.17.0.1/16" },
        },
        ArmType.managedCluster,
      ),
    ],
  ],
];

async function alarms(stack: Example, idsKnown: boolean): Promise<string[]> {
  const reports = await run(policies(), stack, { idsKnown });
  return reports
    .filter(
      ({ policy, enforcementLevel }) =>
        aboutRanges.test(policy) && enforcementLevel === "mandatory",
    )
    .map(({ policy, message }) => `${policy}: ${message}`);
}

describe("real programs cause no false alarm about ranges", () => {
  for (const [what, stack] of sound) {
    it(`${what}, no id known`, async () => assert.deepEqual(await alarms(stack(), false), []));
    it(`${what}, ids known`, async () => assert.deepEqual(await alarms(stack(), true), []));
  }
});

describe("a cluster in a subnet that is written inside its VNet", () => {
  const stackWith = (addressPrefix: string): Example => [
    virtualNetwork("vnet", {
      addressSpace: { addressPrefixes: ["10.240.0.0/12"] },
      subnets: [{ name: "nodes", addressPrefix }],
    }),
    cluster("aks", {
      identity,
      // `vnet.subnets.apply(...)`: the graph of dependencies names the VNet.
      agentPoolProfiles: [{ ...pool, vnetSubnetID: outputOf("vnet", "subnets") }],
      networkProfile: { ...overlay, podCidr: "10.244.0.0/16" },
    }),
  ];

  it("is sound beside its pods", async () =>
    assert.deepEqual(await alarms(stackWith("10.240.0.0/22"), false), []));

  it("is found to overlap them, though no id is known", async () => {
    const [alarm] = await alarms(stackWith("10.244.0.0/22"), false);
    assert.match(
      alarm ?? "",
      /^aks-pod-cidr-overlaps-subnet: networkProfile.podCidr 10.244.0.0\/16 overlaps subnet "nodes" 10.244.0.0\/22 of VNet "vnet"; /,
    );
  });
});
