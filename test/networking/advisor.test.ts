import assert from "node:assert/strict";
import fc from "fast-check";
import {
  ArmType,
  adviseNetworkMode,
  allowedModes,
  capacityOf,
  factsOf,
  judge,
  Level,
  levelOf,
  type ModeAdvice,
  type NetworkNeeds,
  networkNeedsProblems,
  type PoolSize,
  rules,
  Topology,
} from "../../networking/index";
import {
  Feature,
  type ModeSettings,
  modeOf,
  type NetworkMode,
} from "../../networking/network-modes";

const needs = (changes: Partial<NetworkNeeds> = {}): NetworkNeeds => ({
  nodes: 10,
  podsPerNode: 30,
  maxSurge: 1,
  today: "2026-11-22",
  ...changes,
});

const kubenetEnds = [
  "networkProfile.networkPlugin kubenet uses kubenet networking, which AKS supports until 2028-03-31; use Azure CNI Overlay.",
];

const windows2019Ended =
  "agentPoolProfiles[1].osSKU Windows2019 uses Windows Server 2019 nodes, which AKS hasn't supported since 2026-03-01; use osSKU Windows2022 or Windows2025.";
const windowsOnKubenet = `agentPoolProfiles[1].osType Windows isn't supported with networkPlugin kubenet of cluster "planned"; use Linux, or a cluster with networkPlugin azure. Azure refuses it with AzureCNIOnlyForWindows.`;

/** A soak tries more wishes. */
const numRuns = Number(process.env.SUGGESTION_RUNS ?? 80);
const seed = Number(process.env.SUGGESTION_SEED ?? 20261125);

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
      "network policy azure with Windows pools, which AKS no longer supports together",
      { features: [Feature.WindowsPools, Feature.NetworkPolicyAzure] },
      undefined,
    ],
    [
      "network policy azure with more nodes than it has",
      { features: [Feature.NetworkPolicyAzure], nodes: 300 },
      undefined,
    ],
    ["a Windows release that is retired", { windowsOsSkus: ["Windows2019"] }, undefined],
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
        features: [Feature.VirtualNodes, Feature.PodsReachable],
        windowsOsSkus: ["Windows2022"],
        freeAddressCount: 256,
      },
      [
        "kubenet does not support virtual nodes.",
        "kubenet does not support pods reachable from outside the cluster.",
        "kubenet does not support Windows node pools.",
        "kubenet takes a /23 of the VNet, 512 addresses, and 256 are free.",
        "agentPoolProfiles have 450 nodes at full scale (agentPoolProfiles[0] 225 nodes, agentPoolProfiles[1] 225 nodes), and a cluster of this network mode has 400 at most; lower count or maxCount by 50 nodes, or use Azure CNI Overlay. Azure refuses it with KubenetNodeCountTotalExceedsLimit.",
        "addonProfiles.aciConnectorLinux.enabled true requires networkPlugin azure; use a cluster with networkPlugin azure, or switch the add-on off. Azure refuses it with ACIConnectorRequiresAzureNetworking.",
        windowsOnKubenet,
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
      "more pods than dynamic allocation can hold",
      "azureCniPodSubnetDynamic",
      { nodes: 900, podsPerNode: 95 },
      [
        "Azure CNI Pod Subnet with dynamic IP allocation would put 101813 addresses into one VNet, which holds 65536.",
        "Azure CNI Pod Subnet with dynamic IP allocation would need a subnet larger than a /16.",
        "agentPoolProfiles have room for 85500 pods at full scale (agentPoolProfiles[0] 900 nodes × 95 pods = 85500), and a cluster of this network mode can have 65536; lower maxPods, or the nodes by 211.",
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
      "IPv6 on more kubenet nodes than a route table has routes for",
      "kubenet",
      { nodes: 320, podsPerNode: 30, features: [Feature.DualStack] },
      [
        "agentPoolProfiles have 320 nodes at full scale (agentPoolProfiles[0] 320 nodes), and a dual-stack kubenet cluster has 300 at most: each node takes 2 of the 600 routes of its route table; lower count or maxCount by 20 nodes, or use Azure CNI Overlay.",
      ],
    ],
    [
      "a retired Windows release",
      "azureCniOverlay",
      { windowsOsSkus: ["Windows2019", "Windows2025"] },
      [
        "Azure CNI Overlay does not support osSKU Windows2019: use Windows2022 or Windows2025.",
        windows2019Ended,
      ],
    ],
    [
      "a retired Windows release where no Windows pool can be",
      "kubenet",
      { windowsOsSkus: ["Windows2019"] },
      ["kubenet does not support Windows node pools.", windows2019Ended, windowsOnKubenet],
    ],
    [
      "a Windows release that the first slides don't know",
      "azureCniOverlay",
      { windowsOsSkus: ["Windows2025"], edition: "deck-2023" },
      ["Azure CNI Overlay does not support osSKU Windows2025: use Windows2022."],
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
      "kubenet when its time is over",
      "kubenet",
      { today: "2028-04-01" },
      [
        "networkProfile.networkPlugin kubenet uses kubenet networking, which AKS hasn't supported since 2028-03-31; use Azure CNI Overlay.",
      ],
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
    ["kubenet's retirement", "kubenet", {}, kubenetEnds],
    [
      "Azure network policies' retirement",
      "azureCniNodeSubnet",
      { features: [Feature.NetworkPolicyAzure] },
      [
        "networkProfile.networkPolicy azure uses Azure network policies on Linux nodes, which AKS supports until 2028-09-30; use networkDataplane cilium with networkPolicy cilium.",
      ],
    ],
    [
      "more pods than are recommended, and more nodes than a pool has",
      "azureCniOverlay",
      { nodes: 2000, podsPerNode: 250 },
      [
        "Azure CNI Overlay runs 200000 pods at most in a cluster, and 2000 nodes with 250 pods would run 500000.",
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
    ["IPv6 on kubenet", "kubenet", { nodes: 290, features: [Feature.DualStack] }],
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
      assert.deepEqual(warnings, mode === "kubenet" ? kubenetEnds : []);
    });
  }

  it("counts the last day of support in", () => {
    const { allowed, warnings } = adviseNetworkMode(needs({ today: "2028-03-31" })).modes.kubenet;
    assert.deepEqual({ allowed, warnings }, { allowed: true, warnings: kubenetEnds });
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

  const impossible: [string, Partial<NetworkNeeds>, string[]][] = [
    ["no nodes", { nodes: 0 }, ["nodes 0 must be a whole number of 1 or more."]],
    [
      "a negative, a broken and a missing number",
      { nodes: -1, maxNodes: 2.5, podsPerNode: Number.NaN },
      [
        "nodes -1 must be a whole number of 1 or more.",
        "maxNodes 2.5 must be a whole number of 1 or more.",
        "maxPods NaN must be a whole number from 10 to 250.",
      ],
    ],
    [
      "more nodes than any mode has",
      { nodes: 10, maxNodes: 5001 },
      ["maxNodes 5001 is more than any network mode has; use 5000 or fewer, or several clusters."],
    ],
    [
      "fewer nodes at full scale than at the start",
      { nodes: 10, maxNodes: 9 },
      ["maxNodes 9 is below nodes 10; use 10 or more."],
    ],
    ["maxPods 9", { podsPerNode: 9 }, ["maxPods 9 must be a whole number from 10 to 250."]],
    ["maxPods 251", { podsPerNode: 251 }, ["maxPods 251 must be a whole number from 10 to 250."]],
    [
      "a surge that can't be read",
      { maxSurge: "some" },
      ['maxSurge "some" is neither a number of nodes such as 1 nor a percentage such as 33%.'],
    ],
    [
      "a negative number of free addresses",
      { freeAddressCount: -1 },
      ["freeAddressCount -1 must be 0 or more."],
    ],
    [
      "two network policies",
      { features: [Feature.NetworkPolicyAzure, Feature.NetworkPolicyCalico] },
      ["networkPolicy azure is not supported with networkPolicy calico; use one of them."],
    ],
    [
      "the Cilium dataplane with Windows pools, asked for by their release",
      { features: [Feature.CiliumDataplane], windowsOsSkus: ["Windows2022"] },
      ["networkDataplane cilium is not supported with Windows node pools; use one of them."],
    ],
  ];
  const untyped: [string, object, string[]][] = [
    [
      "a feature that there isn't",
      { features: ["gpu"] },
      [`features has "gpu"; use ${Object.values(Feature).join(", ")}.`],
    ],
    [
      "one feature for a list",
      { features: "windowsPools" },
      ['features "windowsPools" must be a list.'],
    ],
    [
      "a Windows release that there isn't",
      { windowsOsSkus: ["Windows2016"] },
      [
        'windowsOsSkus has "Windows2016"; use Windows2019, Windows2022, Windows2025, WindowsAnnual.',
      ],
    ],
    [
      "an edition that there isn't",
      { edition: "2019" },
      ['edition "2019" is not an edition; use current or deck-2023.'],
    ],
    [
      "a day that isn't one",
      { today: "2026-02-30" },
      ['today "2026-02-30" must be a day such as 2026-11-22.'],
    ],
    ["no day", { today: undefined }, ["today undefined must be a day such as 2026-11-22."]],
    [
      "fewer than no addresses",
      { extras: { internalLoadBalancers: -5 } },
      ["extras.internalLoadBalancers -5 must be a whole number of 0 or more."],
    ],
    ["extras that are none", { extras: null }, ["extras null must be an object."]],
    [
      "numbers that are none",
      { nodes: Number.NaN, podsPerNode: 1e9, maxNodes: Number.POSITIVE_INFINITY },
      [
        "nodes NaN must be a whole number of 1 or more.",
        "maxNodes Infinity must be a whole number of 1 or more.",
        "maxPods 1000000000 must be a whole number from 10 to 250.",
      ],
    ],
    [
      "Calico's policies with node auto-provisioning",
      { features: [Feature.NetworkPolicyCalico, Feature.NodeAutoProvisioning] },
      ["networkPolicy calico is not supported with node auto-provisioning; use one of them."],
    ],
  ];
  it("refuses needs that are none", () => {
    for (const none of [null, undefined, 3]) {
      assert.deepEqual(networkNeedsProblems(none as unknown as NetworkNeeds), [
        `The needs ${none} must be an object with nodes and podsPerNode.`,
      ]);
    }
  });
  for (const [title, changes, problems] of [...impossible, ...untyped]) {
    it(`refuses the needs: ${title}`, () => {
      assert.deepEqual(networkNeedsProblems(needs(changes)), problems);
      assert.throws(() => adviseNetworkMode(needs(changes)), {
        name: "RangeError",
        message: problems.join("\n"),
      });
    });
  }

  it("says when to use a mode, and what it costs, in the words of the edition", () => {
    const { kubenet, azureCniOverlay } = adviseNetworkMode(needs({ edition: "deck-2023" })).modes;
    assert.match(kubenet.useWhen, /pods that talk mostly inside the cluster/);
    assert.deepEqual(kubenet.costs, [
      "Traffic between pods on different nodes takes an extra hop, through the routes of a route table.",
      "Traffic that leaves the cluster has the address of its node: what is outside sees no pod addresses (NAT).",
      "System pods with hostNetwork have the address of their node, and none of the pod CIDR.",
    ]);
    assert.deepEqual(azureCniOverlay.costs, []);
    assert.notEqual(adviseNetworkMode(needs()).modes.kubenet.useWhen, kubenet.useWhen);
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
    const nothing = needs({ features: [Feature.NetworkPolicyAzure], nodes: 300 });
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

  describe("and the rules on the cluster that it would make", () => {
    const anyNeeds = fc.record({
      nodes: fc.oneof(
        fc.integer({ min: 1, max: 60 }),
        fc.constantFrom(250, 251, 390, 400, 401, 5000),
      ),
      more: fc.constantFrom(0, 1, 50, 300),
      podsPerNode: fc.integer({ min: 10, max: 250 }),
      maxSurge: fc.constantFrom(1, "10%", "33%", "100%"),
      features: fc.uniqueArray(fc.constantFrom(...Object.values(Feature)), { maxLength: 3 }),
      windowsOsSkus: fc.constantFrom([], [], ["Windows2019"], ["Windows2022", "Windows2025"]),
      edition: fc.constantFrom("current" as const, "deck-2023" as const),
    });

    /** Wishes that make sense, each in every mode. */
    function forEachAdvice(check: (wish: NetworkNeeds, advice: ModeAdvice) => void) {
      let judged = 0;
      fc.assert(
        fc.property(anyNeeds, ({ more, ...asked }) => {
          const wish = needs({ ...asked, maxNodes: asked.nodes + more });
          if (networkNeedsProblems(wish).length === 0) {
            for (const advice of Object.values(adviseNetworkMode(wish).modes)) {
              check(wish, advice);
              judged += 1;
            }
          }
        }),
        { numRuns, seed },
      );
      assert.ok(judged >= 300, `${judged} clusters were judged`);
    }

    it("never differ: what stops the preview is a reason against, other advice at least a caution", () => {
      forEachAdvice((wish, { allowed, refusals, warnings, plan }) => {
        const topology = new Topology(plan);
        const context = { topology, facts: factsOf(wish.edition), today: wish.today };
        for (const { rule, answer, message } of judge({ ...context, environment: [] }, rules)) {
          const level = levelOf(rule.evidence);
          if (answer === "violation" && level === Level.mandatory) {
            assert.ok(refusals.includes(message) && !allowed, message);
          } else if (answer === "violation" && level === Level.advisory) {
            assert.ok([...refusals, ...warnings].includes(message), message);
          }
        }
      });
    });

    it("are about all the nodes and the mode that are asked for", () => {
      forEachAdvice((wish, { mode, plan }) => {
        const { agentPoolProfiles: pools, networkProfile } = clusterOf(plan);
        const most = pools.reduce((sum, { count, maxCount = count }) => sum + maxCount, 0);
        assert.equal(most, wish.maxNodes);
        assert.ok(pools.every(({ maxPods }) => maxPods === wish.podsPerNode));
        const [pool] = pools;
        const hasPodSubnet = pool?.podSubnetID !== undefined;
        assert.equal(modeOf({ ...networkProfile, ...pool, hasPodSubnet }), mode);
      });
    });

    it("agree with capacity: a mode that is allowed holds the nodes", () => {
      forEachAdvice((wish, { mode, allowed, spends, plan }) => {
        const { nodeSubnet, podSubnet, podCidr } = spends.smallestPrefixLengths;
        if (allowed && nodeSubnet !== undefined) {
          const { agentPoolProfiles } = clusterOf(plan);
          const { fits, limitedBy } = capacityOf({
            mode,
            pools: agentPoolProfiles.map((pool) => ({ ...pool, ...pool.upgradeSettings })),
            nodeSubnets: [{ name: "nodes", prefixLength: nodeSubnet }],
            ...(podSubnet && { podSubnets: [{ name: "pods", prefixLength: podSubnet }] }),
            ...(podCidr && { podCidrPrefixLength: podCidr }),
            ...(wish.edition && { edition: wish.edition }),
          });
          assert.ok(fits, limitedBy.sentence);
        }
      });
    });

    it("say nothing against a mode where nothing is asked for but nodes", () => {
      for (const nodes of [1, 3, 50, 390]) {
        for (const { mode, refusals } of Object.values(
          adviseNetworkMode(needs({ nodes, podsPerNode: 30 })).modes,
        )) {
          assert.deepEqual(refusals, [], mode);
        }
      }
    });
  });
});

function clusterOf(plan: ModeAdvice["plan"]) {
  const cluster = plan.find(({ type }) => type === ArmType.managedCluster);
  return cluster?.properties as {
    readonly networkProfile: ModeSettings;
    readonly agentPoolProfiles: readonly (PoolSize & {
      readonly podSubnetID?: string;
      readonly podIPAllocationMode?: string;
      readonly upgradeSettings?: { readonly maxSurge: string };
    })[];
  };
}
