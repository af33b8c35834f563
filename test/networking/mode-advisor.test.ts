import assert from "node:assert/strict";
import { adviseNetworkMode, allowedModes, type NetworkNeeds } from "../../networking/mode-advisor";
import { Feature, type NetworkMode } from "../../networking/network-modes";

const needs = (changes: Partial<NetworkNeeds> = {}): NetworkNeeds => ({
  nodes: 10,
  podsPerNode: 30,
  maxSurge: 1,
  today: "2026-11-22",
  ...changes,
});

function kubenetEnds(when: string): string[] {
  return [
    `Support for kubenet networking ends on 2028-03-31, ${when}; the replacement is Azure CNI Overlay.`,
  ];
}

describe("network mode advisor", () => {
  const recommended: [string, Partial<NetworkNeeds>, NetworkMode | undefined][] = [
    ["nothing special", {}, "azureCniOverlay"],
    ["IPv6", { features: [Feature.DualStack] }, "azureCniOverlayDualStack"],
    [
      "pods reachable from outside",
      { features: [Feature.PodsReachable] },
      "azureCniPodSubnetDynamic",
    ],
    ["virtual nodes", { features: [Feature.VirtualNodes] }, "azureCniPodSubnetDynamic"],
    [
      "pods reachable, and more of them than a VNet has addresses",
      { features: [Feature.PodsReachable], nodes: 900, podsPerNode: 95 },
      "azureCniPodSubnetStatic",
    ],
    [
      "pods reachable with node auto-provisioning",
      { features: [Feature.PodsReachable, Feature.NodeAutoProvisioning] },
      "azureCniNodeSubnet",
    ],
    ["AGIC today", { features: [Feature.Agic] }, "azureCniOverlay"],
    ["AGIC by the first slides", { features: [Feature.Agic], edition: "deck-2023" }, "kubenet"],
    [
      "1,500 nodes by the first slides",
      { nodes: 1500, edition: "deck-2023" },
      "azureCniNodeSubnet",
    ],
    [
      "what no mode can do",
      { features: [Feature.WindowsPools, Feature.NetworkPolicyCilium] },
      undefined,
    ],
  ];
  for (const [title, changes, mode] of recommended) {
    it(`recommends for ${title}`, () => {
      assert.equal(adviseNetworkMode(needs(changes)).recommendation?.mode, mode);
    });
  }

  it("gives the reason in today's words and in those of the first slides", () => {
    assert.deepEqual(adviseNetworkMode(needs()).recommendation, {
      mode: "azureCniOverlay",
      reason:
        "The documentation recommends it: pods spend no address of the VNet, and there is no route table to keep.",
      deckReason: "Pods in plenty without spending the VNet's addresses.",
    });
  });

  const refused: [string, NetworkMode, Partial<NetworkNeeds>, string[]][] = [
    [
      "all reasons at once",
      "kubenet",
      {
        nodes: 450,
        podsPerNode: 300,
        features: [Feature.VirtualNodes, Feature.PodsReachable],
        windowsOsSkus: ["Windows2022"],
        freeAddressCount: 256,
      },
      [
        "kubenet does not support virtual nodes.",
        "kubenet does not support pods reachable from outside the cluster.",
        "kubenet does not support Windows node pools.",
        "kubenet has 400 nodes at most, and 450 are wanted.",
        "A node has 10 to 250 pods, and 300 are wanted.",
        "kubenet takes a /23 of the VNet, 512 addresses, and 256 are free.",
      ],
    ],
    [
      "a VNet that is too full for node subnet mode",
      "azureCniNodeSubnet",
      { freeAddressCount: 256 },
      ["Azure CNI Node Subnet takes a /23 of the VNet, 512 addresses, and 256 are free."],
    ],
    [
      "a VNet that is too full for two subnets",
      "azureCniPodSubnetDynamic",
      { freeAddressCount: 1024 },
      [
        "Azure CNI Pod Subnet with dynamic IP allocation takes a /28 for nodes and a /22 for pods of the VNet, 1040 addresses, and 1024 are free.",
      ],
    ],
    [
      "more addresses than the largest subnet has",
      "azureCniNodeSubnet",
      { nodes: 70_000, podsPerNode: 250 },
      [
        "Azure CNI Node Subnet has 5000 nodes at most, and 70000 are wanted.",
        "Azure CNI Node Subnet would put 17570251 addresses into one VNet, which holds 65536.",
        "Azure CNI Node Subnet would need a subnet larger than a /8.",
      ],
    ],
    [
      "fewer pods than a node has at least",
      "azureCniOverlay",
      { podsPerNode: 9 },
      ["A node has 10 to 250 pods, and 9 are wanted."],
    ],
    [
      "more pods than dynamic allocation can hold",
      "azureCniPodSubnetDynamic",
      { nodes: 900, podsPerNode: 95 },
      [
        "Azure CNI Pod Subnet with dynamic IP allocation runs 65536 pods at most in a cluster, and 900 nodes with 95 pods would run 85500.",
        "Azure CNI Pod Subnet with dynamic IP allocation would put 101813 addresses into one VNet, which holds 65536.",
        "Azure CNI Pod Subnet with dynamic IP allocation would need a subnet larger than a /16.",
      ],
    ],
    [
      "IPv6 in the single-stack form",
      "azureCniOverlay",
      { features: [Feature.DualStack] },
      [
        "Azure CNI Overlay with one address family has no IPv6: take Azure CNI Overlay, dual-stack.",
      ],
    ],
    [
      "a retired Windows release",
      "azureCniOverlay",
      { windowsOsSkus: ["Windows2019", "Windows2025"] },
      ["Azure CNI Overlay does not support osSKU Windows2019: take Windows2022 or Windows2025."],
    ],
    [
      "a retired Windows release where no Windows pool can be",
      "kubenet",
      { windowsOsSkus: ["Windows2019"] },
      ["kubenet does not support Windows node pools."],
    ],
    [
      "a Windows release that the first slides don't know",
      "azureCniOverlay",
      { windowsOsSkus: ["Windows2025"], edition: "deck-2023" },
      ["Azure CNI Overlay does not support osSKU Windows2025: take Windows2022."],
    ],
    [
      "AGIC by the first slides",
      "azureCniOverlay",
      { features: [Feature.Agic], edition: "deck-2023" },
      [
        "Azure CNI Overlay does not support the Application Gateway Ingress Controller: supported today, since 2025-03-16.",
      ],
    ],
    [
      "what the Cilium dataplane takes away",
      "azureCniNodeSubnet",
      { features: [Feature.CiliumDataplane, Feature.WindowsPools] },
      ["Azure CNI Node Subnet does not support Windows node pools."],
    ],
    [
      "kubenet when its time is over",
      "kubenet",
      { today: "2028-04-01" },
      ["Support for kubenet networking ended on 2028-03-31; the replacement is Azure CNI Overlay."],
    ],
  ];
  for (const [title, mode, changes, refusals] of refused) {
    it(`refuses ${title}`, () => {
      const advice = adviseNetworkMode(needs(changes)).modes[mode];
      assert.deepEqual(advice.refusals, refusals);
      assert.equal(advice.allowed, false);
    });
  }

  const warned: [string, NetworkMode, Partial<NetworkNeeds>, string[]][] = [
    ["kubenet's retirement", "kubenet", {}, kubenetEnds("in 495 days")],
    [
      "Azure network policies' retirement",
      "azureCniNodeSubnet",
      { features: [Feature.NetworkPolicyAzure] },
      [
        "Support for Azure network policies on Linux nodes ends on 2028-09-30, in 678 days; the replacement is networkDataplane cilium with networkPolicy cilium.",
      ],
    ],
    [
      "more pods than are recommended, and more nodes than a pool has",
      "azureCniOverlay",
      { nodes: 2000, podsPerNode: 250 },
      [
        "Azure CNI Overlay runs 200000 pods at most in a cluster, and 2000 nodes with 250 pods would run 500000.",
        "2001 nodes with the surge of an upgrade need 3 pools or more: a pool has 1000 at most.",
      ],
    ],
    [
      "what is not documented",
      "byoCni",
      { features: [Feature.Agic, Feature.DualStack] },
      [
        "Bring your own CNI with the Application Gateway Ingress Controller is not documented.",
        "Bring your own CNI with dual-stack (IPv4 and IPv6) is not documented: depends on the CNI.",
        "Microsoft does not support the CNI that you bring.",
      ],
    ],
  ];
  for (const [title, mode, changes, warnings] of warned) {
    it(`warns of ${title}`, () => {
      const advice = adviseNetworkMode(needs(changes)).modes[mode];
      assert.deepEqual(advice.warnings, warnings);
      assert.equal(advice.allowed, true);
    });
  }

  const atTheEdge: [string, NetworkMode, Partial<NetworkNeeds>][] = [
    ["as many nodes as kubenet has", "kubenet", { nodes: 400 }],
    ["as few pods as a node has", "azureCniOverlay", { podsPerNode: 10 }],
    ["as many pods as overlay runs", "azureCniOverlay", { nodes: 800, podsPerNode: 250 }],
    ["as many nodes, surge included, as a pool has", "azureCniOverlay", { nodes: 999 }],
    ["as many addresses as a VNet holds", "azureCniNodeSubnet", { nodes: 511, podsPerNode: 127 }],
    ["as many addresses as are free", "azureCniNodeSubnet", { freeAddressCount: 512 }],
  ];
  for (const [title, mode, changes] of atTheEdge) {
    it(`allows ${title}`, () => {
      const { allowed, refusals, warnings } = adviseNetworkMode(needs(changes)).modes[mode];
      assert.deepEqual({ allowed, refusals }, { allowed: true, refusals: [] });
      assert.deepEqual(warnings, mode === "kubenet" ? kubenetEnds("in 495 days") : []);
    });
  }

  it("counts the last day of support in", () => {
    const { allowed, warnings } = adviseNetworkMode(needs({ today: "2028-03-31" })).modes.kubenet;
    assert.deepEqual({ allowed, warnings }, { allowed: true, warnings: kubenetEnds("in 0 days") });
  });

  it("knows no size for a VNet whose node subnet can't be large enough", () => {
    const { modes } = adviseNetworkMode(needs({ extras: { internalLoadBalancers: 2 ** 24 } }));
    const { smallestPrefixLengths, vnetAddressCount } = modes.azureCniPodSubnetDynamic.spends;
    assert.deepEqual(
      { smallestPrefixLengths, vnetAddressCount },
      {
        smallestPrefixLengths: { nodeSubnet: undefined, podSubnet: 22 },
        vnetAddressCount: undefined,
      },
    );
  });

  it("names the wish of which the surge can't be read", () => {
    assert.throws(() => adviseNetworkMode(needs({ maxSurge: "some" })), {
      name: "RangeError",
      message:
        'maxSurge of pool "nodes": "some" is neither a number of nodes such as 1 nor a percentage such as 33%',
    });
  });

  it("says what each mode spends", () => {
    const { modes } = adviseNetworkMode(needs({ maxNodes: 50 }));
    const spent = (mode: NetworkMode) => modes[mode].spends;
    assert.deepEqual(spent("azureCniNodeSubnet"), {
      nodeSubnetAddressCount: 1581,
      podSubnetAddressCount: 0,
      nodeBlocks: 0,
      smallestPrefixLengths: { nodeSubnet: 21 },
      vnetAddressCount: 2048,
    });
    assert.deepEqual(spent("azureCniPodSubnetStatic"), {
      nodeSubnetAddressCount: 51,
      podSubnetAddressCount: 1632,
      nodeBlocks: 0,
      smallestPrefixLengths: { nodeSubnet: 26, podSubnet: 21 },
      vnetAddressCount: 2112,
    });
    assert.deepEqual(spent("azureCniOverlay"), {
      nodeSubnetAddressCount: 51,
      podSubnetAddressCount: 0,
      nodeBlocks: 51,
      smallestPrefixLengths: { nodeSubnet: 26, podCidr: 18 },
      vnetAddressCount: 64,
    });
  });

  it("lists the allowed modes, the recommended one first", () => {
    const nothing = needs({ features: [Feature.WindowsPools, Feature.NetworkPolicyCilium] });
    assert.deepEqual(allowedModes(adviseNetworkMode(nothing)), []);
    const reachable = needs({ features: [Feature.PodsReachable] });
    assert.deepEqual(allowedModes(adviseNetworkMode(reachable)), [
      "azureCniPodSubnetDynamic",
      "azureCniNodeSubnet",
      "azureCniPodSubnetStatic",
      "byoCni",
    ]);
    assert.deepEqual(allowedModes(adviseNetworkMode(needs({ features: [Feature.Agc] }))), [
      "azureCniOverlay",
      "azureCniNodeSubnet",
      "azureCniPodSubnetDynamic",
      "azureCniPodSubnetStatic",
      "azureCniOverlayDualStack",
      "byoCni",
    ]);
  });
});
