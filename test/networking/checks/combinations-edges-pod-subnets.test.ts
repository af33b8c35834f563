import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { type ArmResource, ArmType } from "../../../networking/index";
import { arm, clusterIn, hub, idOf, notYet, placedAnswersOf, subnetIn } from "./answers";

const nodes = idOf("subnets/nodes");
const pods = idOf("subnets/pods");
const toAks = { delegations: [{ serviceName: "Microsoft.ContainerService/managedClusters" }] };
const azure = { networkProfile: { networkPlugin: "azure" } };
const elsewhere =
  "/subscriptions/s/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/Spoke";
const spoke = arm(ArmType.virtualNetwork, "spoke", { resourceGroupName: "rg" });

function pool(
  name: string,
  properties: object,
  of: unknown = "aks",
  from: Record<string, string[]> = {},
): ArmResource {
  return arm(ArmType.agentPool, name, { resourceName: of, ...properties }, from);
}

function inSpoke(name: string, virtualNetworkName: unknown = "spoke"): ArmResource {
  return arm(ArmType.subnet, name, { resourceGroupName: "rg", virtualNetworkName });
}

function nic(...ids: unknown[]): ArmResource {
  return arm(ArmType.networkInterface, "nic", {
    ipConfigurations: ids.map((id) => ({ subnet: { id } })),
  });
}

const inPods = pool("user", { podSubnetID: pods, vnetSubnetID: nodes });
const program = [hub(), subnetIn("nodes"), subnetIn("pods")];

const cases: [id: string, why: string, resources: ArmResource[], expected: string[]][] = [
  [
    "aks-pools-mix-ipam-modes",
    "a pool of its own without a pod subnet",
    [clusterIn(azure, { podSubnetID: pods }), pool("user", { vnetSubnetID: nodes })],
    [
      'user: podSubnetID is not set, but node pool "system" of the same cluster has one; give the pool a pod subnet in the same VNet. Azure refuses it with InvalidParameter.',
    ],
  ],
  [
    "aks-pools-mix-ipam-modes",
    "a pod subnet that isn't known, which is one nevertheless",
    [clusterIn(azure), pool("user", { podSubnetID: notYet })],
    [
      'aks: agentPoolProfiles[0].podSubnetID is not set, but node pool "user" of the same cluster has one; give the pool a pod subnet in the same VNet. Azure refuses it with InvalidParameter.',
    ],
  ],
  [
    "aks-pools-mix-ipam-modes",
    "overlay, which has no pod subnets",
    [
      clusterIn({
        networkProfile: { networkPlugin: "azure", networkPluginMode: "Overlay" },
        agentPoolProfiles: notYet,
      }),
    ],
    [],
  ],
  [
    "aks-pools-mix-ipam-modes",
    "pools that aren't known",
    [clusterIn({ ...azure, agentPoolProfiles: notYet })],
    [
      "aks? agentPoolProfiles: agentPoolProfiles isn't known yet: it is an output of a resource that doesn't exist yet",
    ],
  ],
  [
    "aks-pools-mix-ipam-modes",
    "pools that nothing is known of",
    [clusterIn({ ...azure, agentPoolProfiles: [notYet] })],
    [
      "aks? agentPoolProfiles[0].podSubnetID: agentPoolProfiles[0].podSubnetID isn't known yet: it is an output of a resource that doesn't exist yet",
    ],
  ],
  [
    "aks-pod-subnet-in-other-vnet",
    "no node subnet, in a cluster outside the program",
    [...program, pool("user", { podSubnetID: pods })],
    [],
  ],
  ["aks-pod-subnet-in-other-vnet", "one VNet", [...program, inPods], []],
  [
    "aks-pod-subnet-in-other-vnet",
    "two VNets of the program",
    [
      ...program,
      spoke,
      inSpoke("own"),
      pool("user", { vnetSubnetID: nodes, podSubnetID: `${elsewhere}/subnets/own` }),
    ],
    [
      'user: podSubnetID is in VNet "spoke", but vnetSubnetID is in VNet "hub"; use a subnet of VNet "hub".',
    ],
  ],
  [
    "aks-pod-subnet-in-other-vnet",
    "a VNet of the program and one outside it",
    [...program, pool("user", { vnetSubnetID: nodes, podSubnetID: `${elsewhere}/subnets/own` })],
    [
      'user: podSubnetID is in /subscriptions/s/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/Spoke, but vnetSubnetID is in VNet "hub"; use a subnet of VNet "hub".',
    ],
  ],
  [
    "aks-pod-subnet-in-other-vnet",
    "a VNet outside the program and one of it",
    [...program, pool("user", { vnetSubnetID: `${elsewhere}/subnets/own`, podSubnetID: pods })],
    [
      'user: podSubnetID is in VNet "hub", but vnetSubnetID is in /subscriptions/s/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/Spoke; use a subnet of /subscriptions/s/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/Spoke.',
    ],
  ],
  [
    "aks-pod-subnet-in-other-vnet",
    "two subnets of one VNet, neither of which the program declares",
    [hub(), pool("user", { vnetSubnetID: idOf("subnets/a"), podSubnetID: idOf("subnets/b") })],
    [],
  ],
  [
    "aks-pod-subnet-in-other-vnet",
    "one VNet outside the program, in another case",
    [
      pool("user", {
        vnetSubnetID: `${elsewhere}/subnets/a`,
        podSubnetID: `${elsewhere.toLowerCase()}/subnets/b`,
      }),
    ],
    [],
  ],
  [
    "aks-pod-subnet-in-other-vnet",
    "two VNets outside the program",
    [pool("user", { vnetSubnetID: nodes, podSubnetID: `${elsewhere}/subnets/b` })],
    [
      "user: podSubnetID is in /subscriptions/s/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/Spoke, but vnetSubnetID is in /subscriptions/s/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/hub; use a subnet of /subscriptions/s/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/hub.",
    ],
  ],
  [
    "aks-pod-subnet-in-other-vnet",
    "an id that is no subnet's",
    [...program, pool("user", { vnetSubnetID: nodes, podSubnetID: "/pods" })],
    ["user? podSubnetID: /pods is not the id of a subnet"],
  ],
  [
    "aks-pod-subnet-in-other-vnet",
    "a node subnet's id that is none",
    [...program, pool("user", { vnetSubnetID: "/nodes", podSubnetID: pods })],
    ["user? podSubnetID: /nodes is not the id of a subnet"],
  ],
  [
    "aks-pod-subnet-in-other-vnet",
    "one VNet by its name alone, outside the program",
    [
      inSpoke("a"),
      inSpoke("b", "SPOKE"),
      pool("user", {
        vnetSubnetID: `${elsewhere}/subnets/a`,
        podSubnetID: `${elsewhere}/subnets/b`,
      }),
    ],
    [],
  ],
  [
    "aks-pod-subnet-in-other-vnet",
    "a VNet by its name, and by an id that is its",
    [
      inSpoke("a"),
      pool("user", {
        vnetSubnetID: `${elsewhere}/subnets/a`,
        podSubnetID: `${elsewhere}/subnets/b`,
      }),
    ],
    [],
  ],
  [
    "aks-pod-subnet-in-other-vnet",
    "a subnet of a VNet that isn't known",
    [
      ...program,
      inSpoke("own", notYet),
      pool("user", { vnetSubnetID: nodes, podSubnetID: `${elsewhere}/subnets/own` }),
    ],
    [
      `user? podSubnetID: ${elsewhere}/subnets/own may be subnet "own", or another one of that name`,
    ],
  ],
  [
    "aks-pod-subnet-in-other-vnet",
    "one of two pod subnets, both in the VNet of the nodes",
    [
      ...program,
      subnetIn("more"),
      pool("user", { vnetSubnetID: nodes, podSubnetID: notYet }, "aks", {
        podSubnetID: ["pods", "more"],
      }),
    ],
    [],
  ],
  [
    "aks-pod-subnet-in-other-vnet",
    "one of two pod subnets, both in another VNet",
    [
      ...program,
      spoke,
      inSpoke("a"),
      inSpoke("b"),
      pool("user", { vnetSubnetID: nodes, podSubnetID: notYet }, "aks", {
        podSubnetID: ["a", "b"],
      }),
    ],
    [
      'user: podSubnetID is in VNet "spoke", but vnetSubnetID is in VNet "hub"; use a subnet of VNet "hub".',
    ],
  ],
  [
    "aks-pod-subnet-in-other-vnet",
    "one of two pod subnets in two VNets",
    [
      ...program,
      spoke,
      inSpoke("own"),
      pool("user", { vnetSubnetID: nodes, podSubnetID: notYet }, "aks", {
        podSubnetID: ["pods", "own"],
      }),
    ],
    [
      "user? podSubnetID: podSubnetID isn't known yet: it is an output of a resource that doesn't exist yet",
    ],
  ],
  [
    "aks-pod-subnet-in-other-vnet",
    "a pod subnet that isn't known",
    [...program, pool("user", { vnetSubnetID: nodes, podSubnetID: notYet })],
    [
      "user? podSubnetID: podSubnetID isn't known yet: it is an output of a resource that doesn't exist yet",
    ],
  ],
  [
    "aks-pod-ip-allocation-mode-needs-pod-subnet",
    "no pod subnet, inline",
    [clusterIn({}, { podIPAllocationMode: "staticblock" })],
    [
      "aks: agentPoolProfiles[0].podIPAllocationMode staticblock needs a podSubnetID, which is not set; set podSubnetID, or leave podIPAllocationMode out.",
    ],
  ],
  [
    "aks-pod-ip-allocation-mode-needs-pod-subnet",
    "an empty text for a pod subnet",
    [pool("user", { podIPAllocationMode: "DynamicIndividual", podSubnetID: "" })],
    [
      "user: podIPAllocationMode DynamicIndividual needs a podSubnetID, which is not set; set podSubnetID, or leave podIPAllocationMode out.",
    ],
  ],
  [
    "aks-pod-subnet-mixes-allocation-modes",
    "static blocks after single addresses",
    [...program, inPods, pool("static", { podSubnetID: pods, podIPAllocationMode: "STATICBLOCK" })],
    [
      'static: podIPAllocationMode StaticBlock shares subnet "pods" with node pool "user", which uses it with DynamicIndividual; give the pool a pod subnet of its own, or set podIPAllocationMode to DynamicIndividual.',
    ],
  ],
  [
    "aks-pod-subnet-mixes-allocation-modes",
    "one mode, with and without saying so",
    [
      ...program,
      inPods,
      pool("dynamic", { podSubnetID: pods, podIPAllocationMode: "DynamicIndividual" }),
    ],
    [],
  ],
  [
    "aks-pod-subnet-mixes-allocation-modes",
    "a mode that isn't known",
    [...program, inPods, pool("static", { podSubnetID: pods, podIPAllocationMode: notYet })],
    [
      "static? podSubnetID: podIPAllocationMode isn't known yet: it is an output of a resource that doesn't exist yet",
    ],
  ],
  [
    "aks-pod-subnet-mixes-allocation-modes",
    "a pod subnet that isn't known",
    [
      ...program,
      inPods,
      pool("static", { podSubnetID: notYet, podIPAllocationMode: "StaticBlock" }),
    ],
    [
      "static? podSubnetID: podSubnetID isn't known yet: it is an output of a resource that doesn't exist yet",
    ],
  ],
  [
    "aks-pod-subnet-mixes-allocation-modes",
    "a mode that isn't known, of a pool without a pod subnet",
    [pool("user", { podIPAllocationMode: notYet })],
    [],
  ],
  [
    "subnet-pod-subnet-holds-virtual-machines",
    "nodes of another pool",
    [...program, inPods, pool("other", { vnetSubnetID: pods })],
    [
      'other: vnetSubnetID is subnet "pods", the pod subnet of node pool "user", which can\'t hold virtual machines; use another subnet of the VNet.',
    ],
  ],
  [
    "subnet-pod-subnet-holds-virtual-machines",
    "nodes of two pools in the pod subnet of the first that names it",
    [...program, inPods, pool("third", { podSubnetID: pods, vnetSubnetID: pods })],
    [
      'third: vnetSubnetID is subnet "pods", the pod subnet of node pool "user", which can\'t hold virtual machines; use another subnet of the VNet.',
    ],
  ],
  [
    "subnet-pod-subnet-holds-virtual-machines",
    "a network interface in the second of its configurations",
    [...program, inPods, nic(nodes, pods)],
    [
      'nic: ipConfigurations[1].subnet.id is subnet "pods", the pod subnet of node pool "user", which can\'t hold virtual machines; use another subnet of the VNet.',
    ],
  ],
  [
    "subnet-pod-subnet-holds-virtual-machines",
    "a pod subnet outside the program, in another case",
    [pool("user", { podSubnetID: pods, vnetSubnetID: nodes }), nic(pods.toUpperCase())],
    [
      'nic: ipConfigurations[0].subnet.id is /subscriptions/s/resourcegroups/rg/providers/microsoft.network/virtualnetworks/hub/subnets/pods, the pod subnet of node pool "user", which can\'t hold virtual machines; use another subnet of the VNet.',
    ],
  ],
  [
    "subnet-pod-subnet-holds-virtual-machines",
    "a network interface whose subnet isn't known",
    [...program, inPods, nic(notYet)],
    [
      "nic? ipConfigurations[0].subnet.id: ipConfigurations[0].subnet.id isn't known yet: it is an output of a resource that doesn't exist yet",
    ],
  ],
  [
    "subnet-pod-subnet-holds-virtual-machines",
    "a network interface in one of two subnets",
    [...program, inPods, { ...nic(notYet), dependencies: { ipConfigurations: ["nodes", "pods"] } }],
    [
      "nic? ipConfigurations[0].subnet.id: ipConfigurations[0].subnet.id isn't known yet: it is an output of a resource that doesn't exist yet",
    ],
  ],
  [
    "subnet-pod-subnet-holds-virtual-machines",
    "a subnet that isn't known, where no pool has a pod subnet",
    [...program, nic(notYet), pool("user", { vnetSubnetID: notYet })],
    [],
  ],
  [
    "aks-node-subnet-delegated",
    "two services",
    [
      hub(),
      subnetIn("nodes", {
        delegations: [
          ...toAks.delegations,
          { name: "none" },
          { serviceName: "Microsoft.Web/serverFarms" },
        ],
      }),
      clusterIn(),
    ],
    [
      'aks: agentPoolProfiles[0].vnetSubnetID refers to subnet "nodes", which is delegated to Microsoft.ContainerService/managedClusters, Microsoft.Web/serverFarms; remove the delegation, or use a subnet without one. Azure refuses it with SubnetIsDelegated.',
    ],
  ],
  [
    "aks-node-subnet-delegated",
    "a service that isn't known",
    [
      hub(),
      subnetIn("nodes", { delegations: [{ serviceName: notYet }] }),
      pool("user", { vnetSubnetID: nodes }),
    ],
    [
      'user: vnetSubnetID refers to subnet "nodes", which is delegated to a service; remove the delegation, or use a subnet without one. Azure refuses it with SubnetIsDelegated.',
    ],
  ],
  [
    "aks-node-subnet-delegated",
    "an empty list",
    [hub(), subnetIn("nodes", { delegations: [] }), clusterIn()],
    [],
  ],
  [
    "aks-node-subnet-delegated",
    "delegations that aren't known",
    [hub(), subnetIn("nodes", { delegations: notYet }), clusterIn()],
    [
      "aks? agentPoolProfiles[0].vnetSubnetID: delegations isn't known yet: it is an output of a resource that doesn't exist yet (subnet \"nodes\")",
    ],
  ],
  [
    "aks-node-subnet-delegated",
    "a subnet outside the program",
    [clusterIn()],
    [
      "aks? agentPoolProfiles[0].vnetSubnetID: agentPoolProfiles[0].vnetSubnetID refers to /subscriptions/s/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/hub/subnets/nodes, which is neither in the program nor in the network environment",
    ],
  ],
];

describe("checks of combinations at their edges: pod subnets", () => {
  for (const [id, why, resources, expected] of cases) {
    it(`${id}: ${why}`, () => assert.deepEqual(placedAnswersOf(id, resources), expected));
  }
});
