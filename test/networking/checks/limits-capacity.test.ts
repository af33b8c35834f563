import assert from "node:assert/strict";
import {
  type ArmResource,
  ArmType,
  factsOf,
  judge,
  NotKnown,
  rules,
  Topology,
} from "../../../networking/index";

const notYet = new NotKnown("it is an output of a resource that doesn't exist yet");

/** The answers of one check, as "resource: message" lines; `?` marks what is undecided. */
function answers(id: string, resources: readonly ArmResource[]): string[] {
  const chosen = rules.filter((each) => each.id === id || each.partOf === id);
  assert.ok(chosen.length > 0, id);
  const context = {
    topology: new Topology(resources),
    facts: factsOf(),
    today: "2026-11-22",
    environment: [],
  };
  const lines = judge(context, chosen).map(
    ({ answer, resource, message }) =>
      `${resource}${answer === "undecided" ? "?" : ""}: ${message}`,
  );
  return [...new Set(lines)];
}

function vnet(prefix = "10.1.0.0/16"): ArmResource {
  const addressSpace = { addressPrefixes: [prefix] };
  return {
    key: "hub",
    type: ArmType.virtualNetwork,
    name: "hub",
    properties: { virtualNetworkName: "hub", addressSpace },
  };
}

function subnet(name: string, addressPrefix: unknown): ArmResource {
  return {
    key: name,
    type: ArmType.subnet,
    name,
    properties: { subnetName: name, virtualNetworkName: "hub", addressPrefix },
  };
}

const nodes = new NotKnown("it doesn't exist yet", "nodes");
const pods = new NotKnown("it doesn't exist yet", "pods");

function cluster(
  networkProfile: unknown,
  agentPoolProfiles: unknown,
  properties: object = {},
  key = "aks",
): ArmResource {
  return {
    key,
    type: ArmType.managedCluster,
    name: key,
    properties: { resourceName: key, networkProfile, agentPoolProfiles, ...properties },
  };
}

function agentPool(properties: object): ArmResource {
  return {
    key: "user",
    type: ArmType.agentPool,
    name: "user",
    properties: { resourceName: "aks", agentPoolName: "user", mode: "User", ...properties },
  };
}

const nodeSubnet = { networkPlugin: "azure" };
const overlay = { networkPlugin: "Azure", networkPluginMode: "Overlay" };
/** A pool with nothing left open. */
const pool = { vnetSubnetID: nodes, maxPods: 30, upgradeSettings: { maxSurge: "1" } };

interface Case {
  readonly reason: string;
  readonly resources: readonly ArmResource[];
  readonly expected: readonly string[];
}

function table(id: string, cases: readonly Case[]): void {
  describe(id, () => {
    for (const { reason, resources, expected } of cases) {
      it(reason, () => assert.deepEqual(answers(id, resources), expected));
    }
  });
}

const refused = "Azure refuses it with InsufficientSubnetSize.";

table("aks-node-subnet-too-small", [
  {
    reason:
      "takes the example of the documentation: 50 nodes, 1 surge node and 30 pods fit in a /21",
    resources: [
      vnet(),
      subnet("nodes", "10.1.0.0/21"),
      cluster(nodeSubnet, [{ ...pool, count: 50 }]),
    ],
    expected: [],
  },
  {
    reason: "allows exactly as many overlay nodes as there are addresses",
    resources: [
      vnet(),
      subnet("nodes", "10.1.0.0/24"),
      cluster(overlay, [{ ...pool, count: 250 }]),
    ],
    expected: [],
  },
  {
    reason: "refuses one more",
    resources: [
      vnet(),
      subnet("nodes", "10.1.0.0/24"),
      cluster(overlay, [{ ...pool, count: 251 }]),
    ],
    expected: [
      `aks: agentPoolProfiles[0] needs 251 nodes + 1 surge = 252 addresses at full scale, but subnet "nodes" 10.1.0.0/24 has 251 usable; use a /23, such as 10.1.0.0/23, or lower the pool to 250 nodes.`,
    ],
  },
  {
    reason:
      "adds up the pools of a subnet with the largest surge, inline and of their own, on the largest one",
    resources: [
      vnet(),
      subnet("nodes", "10.1.0.0/23"),
      subnet("next", "10.1.2.0/23"),
      cluster(nodeSubnet, [{ ...pool, count: 3 }]),
      agentPool({ ...pool, enableAutoScaling: true, count: 1, maxCount: 14 }),
    ],
    expected: [
      `user: maxCount 14 shares its subnet with agentPoolProfiles[0], and together they need 558 addresses at full scale (node pool "user" (14 nodes + 1 surge) × (30 pods + 1) = 465, agentPoolProfiles[0] (3 nodes) × (30 pods + 1) = 93), but subnet "nodes" 10.1.0.0/23 has 507 usable; use a /22, such as 10.1.4.0/22, or lower maxPods to 24.`,
    ],
  },
  {
    reason: "adds up the clusters of a subnet",
    resources: [
      vnet(),
      subnet("nodes", "10.1.0.0/28"),
      cluster(overlay, [{ ...pool, count: 6 }]),
      cluster(overlay, [{ ...pool, count: 5 }], {}, "other"),
    ],
    expected: [
      `aks: agentPoolProfiles[0] shares its subnet with agentPoolProfiles[0] of cluster "other", and together they need 12 addresses at full scale (agentPoolProfiles[0] of cluster "aks" 6 nodes + 1 surge = 7, agentPoolProfiles[0] of cluster "other" 5 nodes), but subnet "nodes" 10.1.0.0/28 has 11 usable; use a /27, such as 10.1.0.0/27, or lower the pool to 4 nodes.`,
    ],
  },
  {
    reason: "counts the endpoint of a private API server in the first pool's subnet",
    resources: [
      vnet(),
      subnet("nodes", "10.1.0.0/29"),
      cluster(overlay, [{ ...pool, count: 2 }], {
        apiServerAccessProfile: { enablePrivateCluster: true },
      }),
    ],
    expected: [
      `aks: agentPoolProfiles[0] needs 2 nodes + 1 surge + 1 for the private API server endpoint = 4 addresses at full scale, but subnet "nodes" 10.1.0.0/29 has 3 usable; use a /28, such as 10.1.0.0/28, or lower the pool to 1 node.`,
    ],
  },
  {
    reason: "doubles a blue-green pool",
    resources: [
      vnet(),
      subnet("nodes", "10.1.0.0/28"),
      cluster(overlay, [{ ...pool, count: 6, upgradeStrategy: "BlueGreen" }]),
    ],
    expected: [
      `aks: agentPoolProfiles[0] needs 6 nodes + 6 surge = 12 addresses at full scale, but subnet "nodes" 10.1.0.0/28 has 11 usable; use a /27, such as 10.1.0.0/27, or lower the pool to 5 nodes.`,
    ],
  },
  {
    reason: "counts 10 % where maxSurge is not set",
    resources: [
      vnet(),
      subnet("nodes", "10.1.0.0/27"),
      cluster(overlay, [{ vnetSubnetID: nodes, count: 26, maxPods: 30 }]),
    ],
    expected: [
      'aks: agentPoolProfiles[0] needs 26 nodes + 3 surge = 29 addresses at full scale, but subnet "nodes" 10.1.0.0/27 has 27 usable; use a /26, such as 10.1.0.0/26, or lower the pool to 24 nodes.',
    ],
  },
  {
    reason: "is a violation by the least that a pool without a known count needs",
    resources: [
      vnet(),
      subnet("nodes", "10.1.0.0/29"),
      cluster(overlay, [
        { ...pool, count: 4 },
        { ...pool, count: notYet },
      ]),
    ],
    expected: [
      `aks: agentPoolProfiles[0] shares its subnet with agentPoolProfiles[1], and together they need 4 addresses (agentPoolProfiles[0] 4 nodes, agentPoolProfiles[1] 0 nodes), but subnet "nodes" 10.1.0.0/29 has 3 usable; use a /28, such as 10.1.0.0/28, or lower the pool to 2 nodes. ${refused}`,
    ],
  },
  {
    reason: "is undecided for a pool of VirtualMachines, which has no count",
    resources: [
      vnet(),
      subnet("nodes", "10.1.0.0/29"),
      cluster(overlay, [{ ...pool, type: "VirtualMachines" }]),
    ],
    expected: [
      "aks?: agentPoolProfiles[0].type is VirtualMachines, and virtualMachinesProfile.scale has its number of nodes",
    ],
  },
  {
    reason:
      "says of several pools what isn't known of the VirtualMachines one, not how others surge",
    resources: [
      vnet(),
      subnet("nodes", "10.1.0.0/28"),
      cluster(overlay, [
        { ...pool, count: 3, upgradeSettings: {} },
        { ...pool, type: "VirtualMachines", upgradeSettings: {} },
      ]),
    ],
    expected: [
      "aks?: agentPoolProfiles[1].type is VirtualMachines, and virtualMachinesProfile.scale has its number of nodes",
    ],
  },
  {
    reason: "is undecided for a subnet of an IPAM pool",
    resources: [vnet(), subnet("nodes", undefined), cluster(overlay, [{ ...pool, count: 3 }])],
    expected: [
      'aks?: the subnet has no prefix: it comes from an IPAM pool and is known after deployment (subnet "nodes")',
    ],
  },
  {
    reason: "is undecided for a subnet outside the program, and silent without one",
    resources: [
      cluster(overlay, [
        {
          ...pool,
          count: 3,
          vnetSubnetID:
            "/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/virtualNetworks/v/subnets/n",
        },
        { ...pool, count: 3, vnetSubnetID: undefined },
      ]),
    ],
    expected: [
      "aks?: agentPoolProfiles[0].vnetSubnetID is outside the program, and the range of that subnet isn't known",
    ],
  },
]);

const podPool = { ...pool, podSubnetID: pods, podIPAllocationMode: "DynamicIndividual" };
const staticPool = { ...pool, podSubnetID: pods, podIPAllocationMode: "staticblock" };

table("aks-pod-subnet-too-small", [
  {
    reason: "counts one batch of 16 for each node: 14 nodes and 1 surge take 240 of a /24's 251",
    resources: [
      vnet(),
      subnet("pods", "10.1.0.0/24"),
      cluster(nodeSubnet, [{ ...podPool, count: 14 }]),
    ],
    expected: [],
  },
  {
    reason: "refuses one node more",
    resources: [
      vnet(),
      subnet("pods", "10.1.0.0/24"),
      cluster(nodeSubnet, [{ ...podPool, count: 15 }]),
    ],
    expected: [
      'aks: agentPoolProfiles[0] needs (15 nodes + 1 surge) × 16 addresses = 256 pod addresses when they start, but subnet "pods" 10.1.0.0/24 has 251 usable; use a /23, such as 10.1.0.0/23.',
    ],
  },
  {
    reason: "counts all blocks of a node with static allocation",
    resources: [
      vnet(),
      subnet("pods", "10.1.0.0/24"),
      cluster(nodeSubnet, [{ ...staticPool, maxPods: 32, count: 5 }]),
    ],
    expected: [
      'aks: agentPoolProfiles[0] needs (5 nodes + 1 surge) × 48 addresses = 288 pod addresses when they start, but subnet "pods" 10.1.0.0/24 has 251 usable; use a /23, such as 10.1.0.0/23.',
    ],
  },
]);

table("aks-pod-subnet-full-at-max-pods", [
  {
    reason: "advises against a pod subnet that is full before maxPods",
    resources: [
      vnet(),
      subnet("pods", "10.1.0.0/24"),
      cluster(nodeSubnet, [{ ...podPool, count: 10 }]),
    ],
    expected: [
      'aks: agentPoolProfiles[0] needs (10 nodes + 1 surge) × 48 addresses = 528 pod addresses with maxPods on each, but subnet "pods" 10.1.0.0/24 has 251 usable; use a /22, such as 10.1.0.0/22.',
    ],
  },
  {
    reason: "leaves to the other check what is too small from the start",
    resources: [
      vnet(),
      subnet("pods", "10.1.0.0/24"),
      cluster(nodeSubnet, [{ ...podPool, count: 15 }]),
    ],
    expected: [],
  },
]);

table("aks-pod-cidr-too-small", [
  {
    reason: "allows 255 nodes and 1 surge node in Azure's default pod CIDR",
    resources: [cluster(overlay, [{ ...pool, count: 255 }])],
    expected: [],
  },
  {
    reason: "counts the surge of one pool at a time",
    resources: [
      cluster(overlay, [
        { ...pool, count: 127 },
        { ...pool, count: 128 },
      ]),
      cluster(
        overlay,
        [
          { ...pool, count: 128 },
          { ...pool, count: 128 },
        ],
        {},
        "other",
      ),
    ],
    expected: [
      `other: networkProfile.podCidr 10.244.0.0/16 (Azure's default) has blocks of /24 for 256 nodes, but the pools have 257 at full scale (agentPoolProfiles[0] 128 nodes + 1 surge = 129, agentPoolProfiles[1] 128 nodes); use a /15, such as 10.244.0.0/15.`,
    ],
  },
  {
    reason: "has nothing to say on node subnet and on a CNI of one's own",
    resources: [
      cluster(nodeSubnet, [{ ...pool, count: 500 }]),
      cluster(
        { networkPlugin: "none", podCidr: "10.244.0.0/20" },
        [{ ...pool, count: 500 }],
        {},
        "byo",
      ),
    ],
    expected: [],
  },
  {
    reason: "is undecided while the pools aren't known",
    resources: [cluster(overlay, notYet)],
    expected: [
      "aks?: agentPoolProfiles isn't known yet: it is an output of a resource that doesn't exist yet",
    ],
  },
]);

table("aks-api-server-subnet-too-small", [
  {
    reason: "refuses a subnet below /28",
    resources: [
      vnet(),
      subnet("api", "10.1.0.0/29"),
      cluster(overlay, [], { apiServerAccessProfile: { subnetId: new NotKnown("later", "api") } }),
    ],
    expected: [
      'aks: apiServerAccessProfile.subnetId is subnet "api" 10.1.0.0/29, and an API server subnet is /28 or larger; use a /28, such as 10.1.0.0/28.',
    ],
  },
]);

table("aks-route-table-too-many-routes", [
  {
    reason: "leaves the nodes of kubenet to the limit of nodes",
    resources: [
      cluster({ networkPlugin: "kubenet" }, [{ ...pool, vnetSubnetID: undefined, count: 400 }]),
    ],
    expected: [],
  },
]);

table("aks-node-count-over-cluster-limit", [
  {
    reason: "leaves open between kubenet and overlay where networkPlugin is unset",
    resources: [cluster(undefined, [{ ...pool, count: 401 }])],
    expected: [
      "aks?: networkProfile.networkPlugin is not set, and its default isn't documented: kubenet has 400 nodes at most",
    ],
  },
  {
    reason: "allows 5,000 with overlay",
    resources: [
      cluster(
        overlay,
        Array.from({ length: 5 }, () => ({ ...pool, count: 1000 })),
      ),
    ],
    expected: [],
  },
]);

table("aks-allocated-outbound-ports-exceeded", [
  {
    reason: "allows what the outbound IPs have exactly: 8 nodes of 8,000 ports on one IP",
    resources: [
      cluster({ loadBalancerProfile: { allocatedOutboundPorts: 8000 } }, [{ ...pool, count: 7 }]),
    ],
    expected: [],
  },
  {
    reason: "takes 0 ports for Azure's own allocation",
    resources: [
      cluster({ loadBalancerProfile: { allocatedOutboundPorts: 0 } }, [{ ...pool, count: 900 }]),
    ],
    expected: [],
  },
  {
    reason: "is undecided on own prefixes",
    resources: [
      cluster(
        {
          loadBalancerProfile: {
            allocatedOutboundPorts: 8000,
            outboundIPPrefixes: { publicIPPrefixes: [{}] },
          },
        },
        [{ ...pool, count: 7 }],
      ),
    ],
    expected: [
      "aks?: how many addresses the networkProfile.loadBalancerProfile.outboundIPPrefixes have isn't known",
    ],
  },
]);

table("aks-max-surge-zero", [
  {
    reason: "is undecided while maxUnavailable isn't known",
    resources: [cluster(overlay, [{ upgradeSettings: { maxSurge: 0, maxUnavailable: notYet } }])],
    expected: [
      "aks?: agentPoolProfiles[0].upgradeSettings.maxUnavailable isn't known yet: it is an output of a resource that doesn't exist yet",
    ],
  },
]);

table("aks-max-pods-pool-below-30", [
  {
    reason: "asks 30 of each pool, also of a system pool, and doesn't judge an empty user pool",
    resources: [
      cluster(overlay, [
        { name: "system", mode: "System", count: 3, maxPods: 10, enableAutoScaling: false },
        { name: "other", mode: "System", count: 2, maxPods: 10, enableAutoScaling: false },
        { name: "user", mode: "User", count: 0, maxPods: 10 },
      ]),
    ],
    expected: [
      "aks: agentPoolProfiles[1].maxPods 10 on 2 nodes makes 20 pods, fewer than the 30 that a pool must run; use 15 or more, or 3 nodes.",
    ],
  },
]);

table("aks-pool-name-malformed", [
  {
    reason: "allows 6 characters on Windows and no more",
    resources: [
      cluster(overlay, [
        { name: "winpol", osType: "Windows" },
        { name: "winpool", osType: "windows" },
      ]),
    ],
    expected: [
      "aks: agentPoolProfiles[1].name winpool has 7 characters, and a Windows pool's name has 6 at most; use winpoo. Azure refuses it with InvalidParameter.",
    ],
  },
  {
    reason: "judges a pool of its own by its name in Azure",
    resources: [cluster(overlay, []), agentPool({ agentPoolName: "1st-Pool" })],
    expected: [
      "user: agentPoolName 1st-Pool is not lowercase letters and digits that start with a letter; use stpool. Azure refuses it with InvalidParameter.",
    ],
  },
]);

table("vnet-private-ip-count-over-limit", [
  {
    reason:
      "takes a batch of 16 for each node of a pod subnet, as nobody knows how many pods will run",
    resources: [
      vnet("10.0.0.0/8"),
      subnet("nodes", "10.1.0.0/16"),
      subnet("pods", "10.2.0.0/15"),
      cluster(nodeSubnet, [{ ...pool, maxPods: 110, podSubnetID: pods, count: 600 }]),
    ],
    expected: ["hub?: how many pods will run isn't known"],
  },
]);
