import assert from "node:assert/strict";
import fc from "fast-check";
import { type Facts, factsOf } from "../../networking/facts/editions";
import {
  apiServerSubnetClusterCount,
  automaticOutboundPorts,
  type CapacityDesign,
  capacityOf,
  gatewayPoolMaxNodes,
  Moment,
  maxNodesByBackendConfigurations,
  maxNodesByOutboundPorts,
  natGatewayPortCount,
  nodeSubnetAddressCount,
  nodesOf,
  type PoolSize,
  parseNodeAmount,
  podCidrNodeBlocks,
  podSubnetAddressCount,
  podSubnetAddressesPerNode,
  podSubnetUsableAddressCount,
  routeTableNodeCount,
  smallestApiServerSubnetPrefixLength,
  smallestNodeSubnetPrefixLength,
  smallestPodCidrPrefixLength,
  smallestPodSubnetPrefixLength,
  smallestPrefixLengths,
  staticBlockCount,
  staticBlocksPerNode,
  surgeNodes,
  usableAddressCount,
  vnetAddressMappings,
} from "../../networking/index";
import { NetworkMode } from "../../networking/network-modes";

const { Kubenet, AzureCniNodeSubnet, AzureCniOverlay, AzureCniOverlayDualStack, ByoCni } =
  NetworkMode;
const { AzureCniPodSubnetDynamic: Dynamic, AzureCniPodSubnetStatic: Static } = NetworkMode;

const facts = factsOf();

const pool = (changes: Partial<PoolSize> = {}): PoolSize => ({
  name: "system",
  count: 1,
  maxPods: 30,
  maxSurge: 1,
  ...changes,
});

const design = (changes: Partial<CapacityDesign>): CapacityDesign => ({
  mode: AzureCniOverlay,
  pools: [pool()],
  nodeSubnets: [{ name: "nodes", prefixLength: 24 }],
  ...changes,
});

describe("the facts that capacity is given", () => {
  const cases: [keyof typeof facts, number, (facts: Facts) => unknown, unknown, unknown][] = [
    ["reservedAddressesPerSubnet", 3, (of) => usableAddressCount(of, 24), 251, 253],
    ["staticReservedPerNode", 2, (of) => staticBlocksPerNode(of, 31), 2, 3],
    ["staticBlockPrefixLength", 27, (of) => podSubnetAddressesPerNode(of, Static, 30), 32, 32],
    ["staticBlockPrefixLength", 27, (of) => staticBlockCount(of, 24), 14, 6],
    ["dynamicBatchSize", 32, (of) => podSubnetAddressCount(of, Dynamic, [pool()], "now"), 48, 64],
    ["dynamicBatchThreshold", 20, (of) => podSubnetAddressesPerNode(of, Dynamic, 30), 48, 64],
    ["nodeBlockPrefixLength", 25, (of) => podCidrNodeBlocks(of, 16), 256, 512],
    ["nodeBlockPrefixLength", 25, (of) => smallestPodCidrPrefixLength(of, [pool()]), 23, 24],
    ["routesPerTable", 400, (of) => routeTableNodeCount(of, 10), 590, 390],
    ["apiServerAddressesPerCluster", 30, (of) => apiServerSubnetClusterCount(of, 26), 6, 1],
    ["loadBalancerPortsPerPublicIp", 1000, (of) => maxNodesByOutboundPorts(of, 1, 100), 640, 10],
    [
      "vnetPrefixLength",
      30,
      (of) => smallestNodeSubnetPrefixLength(of, Kubenet, [pool()]),
      29,
      undefined,
    ],
    [
      "subnetPrefixLength",
      28,
      (of) => smallestNodeSubnetPrefixLength(of, Kubenet, [pool()]),
      29,
      28,
    ],
    ["maxNodesOverlay", 90, (of) => capacityOf(design({}), of).nodes, 250, 90],
    ["maxNodesPool", 60, (of) => capacityOf(design({}), of).nodes, 250, 59],
  ];
  for (const [name, value, count, today, changed] of cases) {
    it(`${name} decides the count`, () => {
      const other = { ...facts, [name]: { ...facts[name], value } } as Facts;
      assert.deepEqual([count(facts), count(other)], [today, changed]);
    });
  }
});

describe("surge", () => {
  const cases: [string, Partial<PoolSize>, number][] = [
    ["a number", { count: 10, maxSurge: 3 }, 3],
    ["a number as text", { count: 10, maxSurge: "3" }, 3],
    ["a number above the pool's nodes", { count: 2, maxSurge: 5 }, 2],
    ["no nodes", { count: 0, maxSurge: 5 }, 0],
    ["a percentage, rounded up", { count: 10, maxSurge: "33%" }, 4],
    ["a percentage that comes out whole in decimals only", { count: 100, maxSurge: "7%" }, 7],
    ["one more node", { count: 101, maxSurge: "7%" }, 8],
    [
      "the autoscaler's maximum, not today's count",
      { count: 3, maxCount: 20, maxSurge: "50%" },
      10,
    ],
    ["blue-green", { count: 3, maxCount: 20, maxSurge: 1, blueGreen: true }, 20],
    ["zero, with unavailable nodes instead", { count: 5, maxSurge: 0, maxUnavailable: 1 }, 0],
  ];
  for (const [title, changes, expected] of cases) {
    it(title, () => assert.equal(surgeNodes(pool(changes)), expected));
  }

  it("adds up over pools: 5 pools of 4 nodes at 50 % are 10 more", () => {
    const pools = Array.from({ length: 5 }, () => pool({ count: 4, maxSurge: "50%" }));
    assert.equal(
      pools.reduce((total, each) => total + surgeNodes(each), 0),
      10,
    );
  });

  it("counts today's nodes alone, and full scale with surge at an upgrade", () => {
    const scaling = pool({ count: 3, maxCount: 10, maxSurge: 2 });
    assert.equal(nodesOf(scaling, Moment.Now), 3);
    assert.equal(nodesOf(scaling, Moment.Upgrade), 12);
  });

  const problems: [unknown, string][] = [
    ["", '"" is neither a number of nodes such as 1 nor a percentage such as 33%'],
    ["-1", '"-1" is neither a number of nodes such as 1 nor a percentage such as 33%'],
    ["1.5", '"1.5" is neither a number of nodes such as 1 nor a percentage such as 33%'],
    ["33 %", '"33 %" is neither a number of nodes such as 1 nor a percentage such as 33%'],
    [1.5, "1.5 is neither a number of nodes such as 1 nor a percentage such as 33%"],
    [null, "null is neither a number of nodes such as 1 nor a percentage such as 33%"],
    ["101%", '"101%" is more than 100% of the pool'],
  ];
  for (const [value, problem] of problems) {
    it(`refuses ${JSON.stringify(value)}`, () =>
      assert.deepEqual(parseNodeAmount(value), { ok: false, problem }));
  }

  it("reads no list, even of one number", () => {
    for (const value of [[3], ["33%"]]) {
      assert.deepEqual(parseNodeAmount(value), {
        ok: false,
        problem: "a list is neither a number of nodes such as 1 nor a percentage such as 33%",
      });
    }
  });

  it("reads 100% and 0", () => {
    assert.deepEqual(parseNodeAmount("100%"), { ok: true, amount: 100, percentage: true });
    assert.deepEqual(parseNodeAmount(0), { ok: true, amount: 0, percentage: false });
  });

  it("names the pool whose maxSurge can't be read", () => {
    assert.throws(() => surgeNodes(pool({ maxSurge: "many" })), {
      name: "RangeError",
      message:
        'maxSurge of pool "system": "many" is neither a number of nodes such as 1 nor a percentage such as 33%',
    });
  });
});

describe("address counts", () => {
  it("leaves all but five addresses of a subnet", () => {
    const usable = [8, 16, 24, 27, 28, 29, 30, 31, 32].map((value) =>
      usableAddressCount(facts, value),
    );
    assert.deepEqual(usable, [16777211, 65531, 251, 27, 11, 3, 0, 0, 0]);
  });

  const nodeSubnet: [string, NetworkMode, PoolSize[], number][] = [
    ["50 nodes and 1 surge node with 30 pods", AzureCniNodeSubnet, [pool({ count: 50 })], 1581],
    ["60 nodes and 1 surge node with 30 pods", AzureCniNodeSubnet, [pool({ count: 60 })], 1891],
    [
      "60 by the autoscaler's maximum",
      AzureCniNodeSubnet,
      [pool({ count: 50, maxCount: 60 })],
      1891,
    ],
    ["overlay spends one address for a node", AzureCniOverlay, [pool({ count: 50 })], 51],
    ["bring-your-own CNI too", ByoCni, [pool({ count: 50 })], 51],
    ["pod subnets too", Dynamic, [pool({ count: 50 })], 51],
    [
      "pools add up",
      AzureCniNodeSubnet,
      [pool({ count: 3 }), pool({ count: 10, maxPods: 110, maxSurge: "33%" })],
      4 * 31 + 14 * 111,
    ],
  ];
  for (const [title, mode, pools, expected] of nodeSubnet) {
    it(`node subnet: ${title}`, () => assert.equal(nodeSubnetAddressCount(mode, pools), expected));
  }

  it("adds what is in the node subnet besides nodes", () => {
    const extras = {
      internalLoadBalancers: 3,
      privateEndpoints: 2,
      privateLinkApiServer: true,
      privateLinkServiceAddresses: 4,
    };
    assert.equal(nodeSubnetAddressCount(AzureCniOverlay, [pool()], extras, Moment.Now), 11);
  });

  it("static blocks: one address of a node's blocks is kept", () => {
    const blocks = [15, 16, 30, 31, 32, 110, 239, 240, 250].map((value) =>
      staticBlocksPerNode(facts, value),
    );
    assert.deepEqual(blocks, [1, 2, 2, 2, 3, 7, 15, 16, 16]);
  });

  it("static blocks: those with Azure's own addresses are lost", () => {
    assert.deepEqual(
      [20, 24, 26, 27, 28, 29].map((value) => staticBlockCount(facts, value)),
      [254, 14, 2, 0, 0, 0],
    );
    assert.equal(podSubnetUsableAddressCount(facts, Static, 24), 224);
    assert.equal(podSubnetUsableAddressCount(facts, Dynamic, 24), 251);
  });

  it("dynamic batches of 16 with 8 in reserve", () => {
    const perNode = [8, 9, 30, 110, 250].map((maxPods) =>
      podSubnetAddressesPerNode(facts, Dynamic, maxPods),
    );
    assert.deepEqual(perNode, [16, 32, 48, 128, 272]);
    assert.equal(podSubnetAddressCount(facts, Dynamic, [pool({ count: 10 })]), 11 * 48);
    assert.equal(
      podSubnetAddressCount(facts, Static, [pool({ count: 10, maxPods: 250 })]),
      11 * 256,
    );
    assert.equal(podSubnetAddressCount(facts, AzureCniOverlay, [pool()]), 0);
  });

  it("counts both kinds of pod subnet by pool", () => {
    const pools = [pool({ count: 3 }), pool({ count: 3, mode: Static })];
    assert.equal(podSubnetAddressCount(facts, Dynamic, pools), 4 * 48 + 4 * 32);
  });

  it("gives each node a /24 of the pod CIDR and a /80 of the IPv6 one", () => {
    const prefixLengths = [24, 22, 20, 18, 17, 16, 14, 13, 12, 11];
    assert.deepEqual(
      prefixLengths.map((prefixLength) => podCidrNodeBlocks(facts, prefixLength)),
      [1, 4, 16, 64, 128, 256, 1024, 2048, 4096, 8192],
    );
    assert.equal(podCidrNodeBlocks(facts, 25), 0);
    assert.equal(podCidrNodeBlocks(facts, 64, 6), 65536);
  });

  it("counts a static block as one entry of the VNet", () => {
    const pools = [pool({ count: 9, maxPods: 31 })];
    assert.equal(vnetAddressMappings(facts, Static, pools), 10 + 20);
    assert.equal(vnetAddressMappings(facts, Dynamic, pools), 10 + 480);
    assert.equal(vnetAddressMappings(facts, AzureCniNodeSubnet, pools), 320);
    assert.equal(vnetAddressMappings(facts, AzureCniOverlay, pools, {}, Moment.Now), 9);
  });

  it("takes own routes off the 600 of a route table", () => {
    assert.deepEqual(
      [0, 10, 600, 601].map((value) => routeTableNodeCount(facts, value)),
      [600, 590, 0, 0],
    );
  });
});

describe("API server and egress", () => {
  it("API server subnets hold a cluster per 9 addresses", () => {
    assert.deepEqual(
      [29, 28, 27, 26].map((value) => apiServerSubnetClusterCount(facts, value)),
      [0, 1, 3, 6],
    );
    assert.deepEqual(
      [0, 1, 2, 3, 4, 6, 7].map((value) => smallestApiServerSubnetPrefixLength(facts, value)),
      [28, 28, 27, 27, 26, 26, 25],
    );
  });

  it("outbound ports", () => {
    assert.equal(maxNodesByOutboundPorts(facts, 1, 8000), 8);
    assert.equal(maxNodesByOutboundPorts(facts, 1, 1024), 62);
    assert.equal(maxNodesByOutboundPorts(facts, 2, 1024), 125);
    assert.equal(maxNodesByOutboundPorts(facts, 1, 0), undefined);
    assert.deepEqual(
      [1, 50, 51, 100, 101, 200, 201, 400, 401, 800, 801, 5000].map((value) =>
        automaticOutboundPorts(facts, value),
      ),
      [1024, 1024, 512, 512, 256, 256, 128, 128, 64, 64, 32, 32],
    );
    assert.equal(natGatewayPortCount(facts, 16), 1032192);
    assert.equal(maxNodesByBackendConfigurations(facts, 5), 2000);
  });

  it("gateway pools are as large as their public IP prefix", () => {
    assert.deepEqual(
      [27, 28, 29, 30, 31, 32].map((value) => gatewayPoolMaxNodes(facts, value)),
      [0, 16, 8, 4, 2, 0],
    );
  });
});

describe("capacity", () => {
  const nodes = (prefixLength: number) => [{ name: "nodes", prefixLength }];
  const noSurge = { maxSurge: 0, maxUnavailable: 1 };

  // The first slides' two figures, then the same with the surge that an upgrade needs, then the worked examples.
  const cases: [string, CapacityDesign, number, number, string][] = [
    [
      "kubenet in a /24, as in the first slides",
      design({ mode: Kubenet, pools: [pool({ maxPods: 110, ...noSurge })] }),
      251,
      27610,
      "252 nodes need 252 addresses, and node subnet nodes (/24) has 251 usable.",
    ],
    [
      "kubenet in a /24, with a surge node",
      design({ mode: Kubenet, pools: [pool({ maxPods: 110 })] }),
      250,
      27500,
      "251 nodes and 1 surge node need 252 addresses, and node subnet nodes (/24) has 251 usable.",
    ],
    [
      "kubenet in a /24, with 10 % surge",
      design({ mode: Kubenet, pools: [pool({ maxPods: 110, maxSurge: "10%" })] }),
      228,
      25080,
      "229 nodes and 23 surge nodes need 252 addresses, and node subnet nodes (/24) has 251 usable.",
    ],
    [
      "node subnet in a /24, as in the first slides",
      design({ mode: AzureCniNodeSubnet, pools: [pool(noSurge)] }),
      8,
      240,
      "9 nodes need 279 addresses, and node subnet nodes (/24) has 251 usable.",
    ],
    [
      "node subnet in a /24, with a surge node",
      design({ mode: AzureCniNodeSubnet }),
      7,
      210,
      "8 nodes and 1 surge node need 279 addresses, and node subnet nodes (/24) has 251 usable.",
    ],
    [
      "overlay in a /24 with 250 pods",
      design({ pools: [pool({ maxPods: 250, ...noSurge })] }),
      251,
      62750,
      "252 nodes need 252 addresses, and node subnet nodes (/24) has 251 usable.",
    ],
    [
      "overlay with AKS's own pod CIDR",
      design({ pools: [pool(noSurge)], nodeSubnets: nodes(20) }),
      256,
      7680,
      "257 nodes need 257 node blocks, and the pod CIDR (/16) has 256.",
    ],
    [
      "dual-stack with a small IPv6 pod CIDR",
      design({
        mode: AzureCniOverlayDualStack,
        nodeSubnets: nodes(20),
        podCidrIpv6PrefixLength: 76,
      }),
      15,
      450,
      "16 nodes and 1 surge node need 17 node blocks, and the IPv6 pod CIDR (/76) has 16.",
    ],
    [
      "kubenet's route table, with 210 routes of its own",
      design({
        mode: Kubenet,
        nodeSubnets: nodes(20),
        podCidrPrefixLength: 12,
        customRoutes: 210,
      }),
      389,
      11670,
      "390 nodes and 1 surge node need 391 routes, and the route table has room for 390.",
    ],
    [
      "a single pool",
      design({ nodeSubnets: nodes(16), podCidrPrefixLength: 11 }),
      999,
      29970,
      "Pool system would have 1001 nodes with its surge, and a pool may have 1000.",
    ],
    [
      "pod subnet with dynamic allocation",
      design({ mode: Dynamic, podSubnets: [{ name: "pods", prefixLength: 22 }] }),
      20,
      600,
      "21 nodes and 1 surge node need 1056 addresses, and pod subnet pods (/22) has 1019 usable.",
    ],
    [
      "pod subnet with static blocks",
      design({ mode: Static, podSubnets: [{ name: "pods", prefixLength: 22 }] }),
      30,
      900,
      "31 nodes and 1 surge node need 1024 addresses, and pod subnet pods (/22) has 992 usable.",
    ],
    [
      "no subnet is larger than what a VNet holds",
      design({
        mode: AzureCniNodeSubnet,
        pools: [pool({ maxPods: 250 })],
        nodeSubnets: nodes(12),
      }),
      260,
      65000,
      "261 nodes and 1 surge node need 65762 addresses, and a VNet holds 65536.",
    ],
    [
      "a subnet that not even the load balancers fit in",
      design({ nodeSubnets: nodes(29), extras: { internalLoadBalancers: 4 } }),
      0,
      0,
      "0 nodes need 4 addresses, and node subnet nodes (/29) has 3 usable.",
    ],
  ];
  for (const [title, of, expectedNodes, expectedPods, sentence] of cases) {
    it(title, () => {
      const capacity = capacityOf(of);
      assert.equal(capacity.limitedBy.sentence, sentence);
      assert.deepEqual([capacity.nodes, capacity.pods], [expectedNodes, expectedPods]);
    });
  }

  const byPrefix: [number, number, number][] = [
    [20, 131, 130],
    [21, 65, 64],
    [22, 32, 31],
    [23, 16, 15],
    [25, 3, 2],
    [26, 1, 0],
  ];
  for (const [prefixLength, without, withSurge] of byPrefix) {
    it(`node subnet mode in a /${prefixLength}, 30 pods, without surge and with a surge node`, () => {
      const of = (changes: Partial<PoolSize>) =>
        capacityOf(
          design({
            mode: AzureCniNodeSubnet,
            pools: [pool(changes)],
            nodeSubnets: nodes(prefixLength),
          }),
        ).nodes;
      assert.deepEqual([of(noSurge), of({})], [without, withSurge]);
    });
  }

  it("kubenet in a /27 holds a little more than the 20 to 25 nodes that the docs name", () => {
    const capacity = capacityOf(
      design({ mode: Kubenet, pools: [pool({ maxPods: 110 })], nodeSubnets: nodes(27) }),
    );
    assert.deepEqual([capacity.nodes, capacity.pods], [26, 2860]);
  });

  it("holds a cluster of several pools to the cluster's own limit, by edition", () => {
    const pools = Array.from({ length: 8 }, (_, i) =>
      pool({ name: `pool${i}`, count: 100, maxPods: 40 }),
    );
    const large = design({ pools, nodeSubnets: nodes(16), podCidrPrefixLength: 11 });
    const today = capacityOf(large);
    assert.deepEqual([today.nodes, today.pods, today.podsLimitedBy], [5000, 200000, undefined]);
    assert.equal(
      today.limitedBy.sentence,
      "The cluster would have 5008 nodes, and one of this network mode may have 5000.",
    );
    assert.equal(capacityOf(large, factsOf("deck-2023")).nodes, 1000);
  });

  it("takes the default surge of its facts for a pool without one", () => {
    const { maxSurge: _, ...unset } = pool({ count: 21 });
    const surge = (of?: Facts) => capacityOf(design({ pools: [unset] }), of).pools[0]?.surgeNodes;
    assert.equal(surge(), 3);
    const maxSurgeDefault = { ...facts.maxSurgeDefault, value: "1" };
    assert.equal(surge({ ...facts, maxSurgeDefault }), 1);
  });

  it("does not multiply the largest numbers of nodes and of pods per node", () => {
    const capacity = capacityOf(
      design({
        pools: [pool({ maxPods: 250 })],
        nodeSubnets: nodes(20),
        podCidrPrefixLength: 12,
      }),
    );
    assert.equal(capacity.nodes, 999);
    assert.equal(capacity.pods, 200000);
    assert.equal(
      capacity.podsLimitedBy,
      "999 nodes would run 249750 pods, and a cluster of this network mode has 200000 at most.",
    );
  });

  it("says for each pool how far it can grow beside the others", () => {
    const capacity = capacityOf(
      design({
        mode: AzureCniNodeSubnet,
        pools: [pool({ count: 3 }), pool({ name: "user", count: 2, maxCount: 4, maxPods: 50 })],
        nodeSubnets: nodes(23),
        extras: { internalLoadBalancers: 2 },
      }),
    );
    assert.equal(capacity.fits, true);
    assert.deepEqual(capacity.usage[0], {
      kind: "nodeSubnet",
      name: "nodes",
      prefixLength: 23,
      unit: "addresses",
      available: 507,
      neededNow: 3 * 31 + 2 * 51 + 2,
      neededDuringUpgrade: 4 * 31 + 5 * 51 + 2,
      headroomNow: 310,
      headroomDuringUpgrade: 126,
    });
    assert.deepEqual(
      capacity.pools.map(({ limitedBy, ...rest }) => ({ ...rest, why: limitedBy.sentence })),
      [
        {
          name: "system",
          nodes: 3,
          surgeNodes: 1,
          pods: 90,
          maxNodes: 7,
          why: "12 nodes and 2 surge nodes need 536 addresses, and node subnet nodes (/23) has 507 usable.",
        },
        {
          name: "user",
          nodes: 4,
          surgeNodes: 1,
          pods: 200,
          maxNodes: 6,
          why: "10 nodes and 2 surge nodes need 534 addresses, and node subnet nodes (/23) has 507 usable.",
        },
      ],
    );
    // In proportion 3 : 4 ten nodes would be 4 and 5.
    assert.deepEqual([capacity.nodes, capacity.pods], [9, 370]);
  });

  it("keeps pools to their own subnets, and the extras to the first pool's", () => {
    const capacity = capacityOf(
      design({
        mode: Dynamic,
        pools: [
          pool({ nodeSubnet: "b" }),
          pool({ name: "user", count: 5, nodeSubnet: "a", podSubnet: "static", mode: Static }),
        ],
        nodeSubnets: [
          { name: "a", prefixLength: 28 },
          { name: "b", prefixLength: 29 },
        ],
        podSubnets: [
          { name: "dynamic", prefixLength: 24 },
          { name: "static", prefixLength: 24 },
        ],
        extras: { privateLinkApiServer: true },
      }),
    );
    const needs = capacity.usage
      .slice(0, 4)
      .map(({ name, available, neededDuringUpgrade }) => [name, available, neededDuringUpgrade]);
    assert.deepEqual(needs, [
      ["b", 3, 3],
      ["a", 11, 6],
      ["dynamic", 251, 96],
      ["static", 224, 192],
    ]);
    assert.deepEqual(
      capacity.pools.map(({ maxNodes }) => maxNodes),
      [1, 6],
    );
  });

  it("counts each thing that can run out in its own unit, and only what the mode has", () => {
    const units = (changes: Partial<CapacityDesign>) =>
      capacityOf(design(changes)).usage.map(({ kind, unit }) => `${kind}: ${unit}`);
    const always = ["vnetAddresses: addresses", "poolNodes: nodes", "clusterNodes: nodes"];
    assert.deepEqual(units({ mode: Kubenet }), [
      "nodeSubnet: addresses",
      "podCidr: node blocks",
      "routeTable: routes",
      ...always,
    ]);
    assert.deepEqual(units({ mode: Dynamic, podSubnets: nodes(24) }), [
      "nodeSubnet: addresses",
      "podSubnet: addresses",
      ...always,
    ]);
    assert.deepEqual(units({}), ["nodeSubnet: addresses", "podCidr: node blocks", ...always]);
    assert.deepEqual(units({ mode: AzureCniOverlayDualStack }), [
      "nodeSubnet: addresses",
      "podCidr: node blocks",
      "podCidrIpv6: node blocks",
      ...always,
    ]);
  });

  it("counts the cluster's nodes today and at full scale, its surge apart", () => {
    const { usage } = capacityOf(design({ pools: [pool({ count: 3, maxCount: 8 })] }));
    assert.deepEqual(usage.at(-1), {
      kind: "clusterNodes",
      unit: "nodes",
      available: 5000,
      neededNow: 3,
      neededDuringUpgrade: 8,
      headroomNow: 4997,
      headroomDuringUpgrade: 4992,
    });
  });

  it("fits to the last node block, and names the limit that is one of several", () => {
    const capacity = capacityOf(
      design({ pools: [pool({ count: 255 })], nodeSubnets: nodes(20), podCidrPrefixLength: 16 }),
    );
    assert.equal(capacity.fits, true);
    assert.deepEqual(capacity.limitedBy, {
      kind: "podCidr",
      available: 256,
      needed: 257,
      sentence: "256 nodes and 1 surge node need 257 node blocks, and the pod CIDR (/16) has 256.",
    });
    const { limitedBy } = capacityOf(design({ nodeSubnets: nodes(28) }));
    assert.deepEqual([limitedBy.kind, limitedBy.name], ["nodeSubnet", "nodes"]);
  });

  it("says what does not fit, and what would", () => {
    const capacity = capacityOf(
      design({ mode: AzureCniNodeSubnet, pools: [pool({ count: 8, maxCount: 20 })] }),
    );
    assert.equal(capacity.fits, false);
    assert.equal(capacity.nodes, 7);
    assert.deepEqual(
      [capacity.usage[0]?.headroomNow, capacity.usage[0]?.headroomDuringUpgrade],
      [3, -400],
    );
  });

  it("shares evenly between pools that are all empty", () => {
    const pools = [pool({ count: 0 }), pool({ name: "user", count: 0 })];
    assert.equal(capacityOf(design({ pools })).nodes, 248);
  });

  it("refuses a design with parts missing", () => {
    assert.throws(() => capacityOf(design({ pools: [] })), {
      message: "a cluster has at least one pool",
    });
    assert.throws(() => capacityOf(design({ mode: Dynamic })), {
      message: 'pool "system" is in no pod subnet of the design',
    });
    assert.throws(() => capacityOf(design({ pools: [pool({ nodeSubnet: "x" })] })), {
      message: 'pool "system" is in no node subnet "x" of the design',
    });
  });
});

describe("the smallest range for a wish", () => {
  const cases: [string, NetworkMode, PoolSize[], object][] = [
    ["50 nodes of node subnet mode", AzureCniNodeSubnet, [pool({ count: 50 })], { nodeSubnet: 21 }],
    ["60 nodes", AzureCniNodeSubnet, [pool({ count: 60 })], { nodeSubnet: 21 }],
    [
      "5,000 nodes with overlay need a /11",
      AzureCniOverlay,
      Array.from({ length: 10 }, () => pool({ count: 499 })),
      { nodeSubnet: 19, podCidr: 11 },
    ],
    [
      "dual-stack",
      AzureCniOverlayDualStack,
      [pool({ count: 3 })],
      { nodeSubnet: 28, podCidr: 22, podCidrIpv6: 78 },
    ],
    ["kubenet", Kubenet, [pool({ count: 399 })], { nodeSubnet: 23, podCidr: 15 }],
    ["bring-your-own CNI", ByoCni, [pool({ count: 3 })], { nodeSubnet: 28 }],
    ["dynamic", Dynamic, [pool({ count: 10, maxPods: 110 })], { nodeSubnet: 28, podSubnet: 21 }],
    ["static", Static, [pool({ count: 10, maxPods: 110 })], { nodeSubnet: 28, podSubnet: 21 }],
    [
      "more pods than a VNet has addresses for",
      Dynamic,
      [pool({ count: 600, maxPods: 110 })],
      { nodeSubnet: 22, podSubnet: undefined },
    ],
  ];
  for (const [title, mode, pools, expected] of cases) {
    it(title, () => assert.deepEqual(smallestPrefixLengths(facts, mode, pools), expected));
  }

  it("has no pod subnet in a mode without", () => {
    assert.equal(smallestPodSubnetPrefixLength(facts, AzureCniOverlay, [pool()]), undefined);
  });

  it("takes the largest subnet that there can be, and none larger", () => {
    const nodes = (count: number) => [pool({ count })];
    // 16,777,211 usable addresses of a /8, and 65,531 of a /16 by 48 for each node.
    assert.equal(smallestNodeSubnetPrefixLength(facts, AzureCniOverlay, nodes(16_777_210)), 8);
    assert.equal(
      smallestNodeSubnetPrefixLength(facts, AzureCniOverlay, nodes(16_777_211)),
      undefined,
    );
    assert.equal(smallestPodSubnetPrefixLength(facts, Dynamic, nodes(1364)), 16);
    assert.equal(smallestPodSubnetPrefixLength(facts, Dynamic, nodes(1365)), undefined);
  });

  it("gives a cluster without nodes one block", () => {
    assert.equal(smallestPodCidrPrefixLength(facts, [pool({ count: 0 })]), 24);
  });

  const pools = fc.array(
    fc.record({
      name: fc.constant("pool"),
      count: fc.integer({ min: 0, max: 300 }),
      maxPods: fc.integer({ min: 10, max: 250 }),
      maxSurge: fc.oneof(
        fc.integer({ min: 0, max: 20 }),
        fc.integer({ min: 0, max: 100 }).map((percentage) => `${percentage}%`),
      ),
      blueGreen: fc.boolean(),
    }),
    { minLength: 1, maxLength: 5 },
  );

  it("holds the wish, and one size smaller does not", () => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.values(NetworkMode)), pools, (mode, wish) => {
        const surged = wish.reduce((total, each) => total + nodesOf(each, Moment.Upgrade), 0);
        const nodeSubnet = smallestNodeSubnetPrefixLength(facts, mode, wish);
        const needed = nodeSubnetAddressCount(mode, wish);
        assert.ok(nodeSubnet !== undefined && usableAddressCount(facts, nodeSubnet) >= needed);
        assert.ok(nodeSubnet === 29 || usableAddressCount(facts, nodeSubnet + 1) < needed);

        const podSubnet = smallestPodSubnetPrefixLength(facts, mode, wish);
        const podsNeeded = podSubnetAddressCount(facts, mode, wish);
        if (podSubnet !== undefined) {
          assert.ok(podSubnetUsableAddressCount(facts, mode, podSubnet) >= podsNeeded);
          assert.ok(
            podSubnet === 29 ||
              podSubnetUsableAddressCount(facts, mode, podSubnet + 1) < podsNeeded,
          );
        }

        const podCidr = smallestPodCidrPrefixLength(facts, wish);
        assert.ok(podCidr !== undefined && podCidrNodeBlocks(facts, podCidr) >= surged);
        assert.ok(podCidr === 24 || podCidrNodeBlocks(facts, podCidr + 1) < surged);
      }),
    );
  });

  it("is what capacityOf calls a fit, and what it finds fits", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 200 }),
        fc.integer({ min: 10, max: 250 }),
        fc.integer({ min: 0, max: 100 }),
        (count, maxPods, percentage) => {
          const wish = [pool({ count, maxPods, maxSurge: `${percentage}%` })];
          const prefixLength = smallestNodeSubnetPrefixLength(facts, AzureCniOverlay, wish) ?? 0;
          const of = (length: number) =>
            capacityOf(
              design({
                pools: wish,
                nodeSubnets: [{ name: "nodes", prefixLength: length }],
                podCidrPrefixLength: 8,
              }),
            );
          assert.equal(of(prefixLength).fits, true);
          assert.ok(of(prefixLength).nodes >= count);
          assert.ok(prefixLength === 29 || of(prefixLength + 1).nodes < count);
        },
      ),
      { numRuns: 50 },
    );
  });
});
