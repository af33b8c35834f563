import assert from "node:assert/strict";
import { describe, it } from "mocha";
import {
  type ArmResource,
  ArmType,
  cidr,
  factsOf,
  judge,
  rules,
  Topology,
} from "../../../networking/index";
import { answersOf, arm, notYet } from "./answers";

type Case = readonly [why: string, resources: readonly ArmResource[], expected: readonly string[]];

function table(id: string, cases: readonly Case[]) {
  describe(`${id}, at its edges`, () => {
    for (const [why, resources, expected] of cases) {
      it(why, () => assert.deepEqual(answersOf(id, resources), expected));
    }
  });
}

const later = "isn't known yet: it is an output of a resource that doesn't exist yet";
const rangesPath = "apiServerAccessProfile.authorizedIPRanges";
const integrationPath = "apiServerAccessProfile.enableVnetIntegration";

function authorized(count: number, enableVnetIntegration?: unknown): ArmResource {
  const authorizedIPRanges = Array.from({ length: count }, (_, i) => `203.0.${i >> 8}.${i & 255}`);
  return arm(ArmType.managedCluster, "aks", {
    apiServerAccessProfile: { authorizedIPRanges, enableVnetIntegration },
  });
}

const tooMany = (count: number, most: number, action: string) =>
  `aks: ${rangesPath} has ${count} ranges, more than the ${most} that Azure allows; ${action}.`;
const orIntegrate = `, or set ${integrationPath}, with which 2000 are allowed`;

table("aks-authorized-ip-ranges-too-many", [
  ["takes 200", [authorized(200)], []],
  ["refuses one more", [authorized(201)], [tooMany(201, 200, `remove or merge 1${orIntegrate}`)]],
  [
    "refuses one more without VNet integration",
    [authorized(201, false)],
    [tooMany(201, 200, `remove or merge 1${orIntegrate}`)],
  ],
  ["takes 201 with VNet integration", [authorized(201, true)], []],
  ["takes 2,000 with VNet integration", [authorized(2000, true)], []],
  [
    "refuses one more with it",
    [authorized(2001, true)],
    [tooMany(2001, 2000, "remove or merge 1")],
  ],
  [
    "says that 2,000 pass with it",
    [authorized(2000, false)],
    [tooMany(2000, 200, `remove or merge 1800${orIntegrate}`)],
  ],
  [
    "doesn't say so of 2,001, which it wouldn't help",
    [authorized(2001, false)],
    [tooMany(2001, 200, "remove or merge 1801")],
  ],
  ["needs no VNet integration for 200", [authorized(200, notYet)], []],
  [
    "is undecided about 201 while it isn't known",
    [authorized(201, notYet)],
    [`aks?: ${integrationPath} ${later}`],
  ],
  [
    "is undecided about 2,000 while it isn't known",
    [authorized(2000, notYet)],
    [`aks?: ${integrationPath} ${later}`],
  ],
  [
    "refuses 2,001 whatever it will be",
    [authorized(2001, notYet)],
    [tooMany(2001, 2000, "remove or merge 1")],
  ],
  [
    "is undecided about ranges that aren't known",
    [
      arm(ArmType.managedCluster, "aks", {
        apiServerAccessProfile: { authorizedIPRanges: notYet },
      }),
    ],
    [`aks?: ${rangesPath} ${later}`],
  ],
  ["has nothing to say without ranges", [arm(ArmType.managedCluster, "aks")], []],
]);

function balanced(authorizedIPRanges: unknown, loadBalancerSku?: unknown): ArmResource {
  return arm(ArmType.managedCluster, "aks", {
    apiServerAccessProfile: { authorizedIPRanges },
    networkProfile: { loadBalancerSku },
  });
}

const one = ["203.0.113.7/32"];
const basic = (sku: string) =>
  `aks: ${rangesPath} can't be used with networkProfile.loadBalancerSku ${sku}; set loadBalancerSku to standard.`;

table("aks-authorized-ip-ranges-basic-load-balancer", [
  ["refuses one range with a Basic load balancer", [balanced(one, "basic")], [basic("basic")]],
  [
    "reads the SKU in any case, and shows it as written",
    [balanced(one, "Basic")],
    [basic("Basic")],
  ],
  ["takes ranges with a Standard load balancer", [balanced(one, "standard")], []],
  ["takes ranges with Azure's default", [balanced(one)], []],
  ["takes a Basic load balancer with an empty list", [balanced([], "basic")], []],
  ["takes a Basic load balancer without a list", [balanced(undefined, "basic")], []],
  ["has nothing to ask of an empty list", [balanced([], notYet)], []],
  [
    "is undecided while the ranges aren't known",
    [balanced(notYet, "basic")],
    [`aks?: ${rangesPath} ${later}`],
  ],
  [
    "is undecided while the SKU isn't known",
    [balanced(one, notYet)],
    [`aks?: networkProfile.loadBalancerSku ${later}`],
  ],
  ["says once that neither is known", [balanced(notYet, notYet)], [`aks?: ${rangesPath} ${later}`]],
  ["asks for no ranges with a Standard load balancer", [balanced(notYet, "standard")], []],
  ["asks for no ranges with Azure's default", [balanced(notYet)], []],
]);

function overlay(networkProfile: object, count: unknown, name = "aks"): ArmResource {
  return arm(ArmType.managedCluster, name, {
    networkProfile: { networkPlugin: "azure", networkPluginMode: "overlay", ...networkProfile },
    agentPoolProfiles: [{ name: "system", count, upgradeSettings: { maxSurge: "1" } }],
  });
}

const vnet = (name: string, ...addressPrefixes: string[]) =>
  arm(ArmType.virtualNetwork, name, { addressSpace: { addressPrefixes } });

/** The whole sentence on a pod CIDR with room for `blocks`, in a cluster with one pool of `count` nodes. */
function short(podCidr: string, blocks: string, count: number, action: string, name = "aks") {
  const nodes = count === 1 ? "1 node" : `${count} nodes`;
  const start = `${name}: networkProfile.podCidr ${podCidr} has blocks of /24 for ${blocks}, but the pools have`;
  return count > Number.parseInt(blocks, 10)
    ? `${start} ${count} (agentPoolProfiles[0] ${nodes}); ${action}. Azure refuses it with InsufficientSubnetSize.`
    : `${start} ${count + 1} at full scale (agentPoolProfiles[0] ${nodes} + 1 surge = ${count + 1}); ${action}.`;
}

const at20 = "10.244.0.0/20";
const short20 = (action: string, name = "aks") => short(at20, "16 nodes", 16, action, name);

table("aks-pod-cidr-too-small", [
  ["takes one node and its surge in a /23", [overlay({ podCidr: "10.244.0.0/23" }, 1)], []],
  [
    "refuses one more",
    [overlay({ podCidr: "10.244.0.0/23" }, 2)],
    [short("10.244.0.0/23", "2 nodes", 2, "use a /22, such as 10.244.0.0/22")],
  ],
  [
    "counts the one node of a /24",
    [overlay({ podCidr: "10.244.0.0/24" }, 1)],
    [short("10.244.0.0/24", "1 node", 1, "use a /23, such as 10.244.0.0/23")],
  ],
  [
    "finds no block in a /25",
    [overlay({ podCidr: "10.244.0.0/25" }, 1)],
    [short("10.244.0.0/25", "0 nodes", 1, "use a /23, such as 10.244.0.0/23")],
  ],
  [
    "judges kubenet alike",
    [overlay({ networkPlugin: "kubenet", networkPluginMode: undefined, podCidr: at20 }, 16)],
    [short20("use a /19, such as 10.244.0.0/19")],
  ],
  [
    "leaves a CNI of one's own alone, in any case",
    [overlay({ networkPlugin: "NONE", podCidr: "10.244.0.0/24" }, 9)],
    [],
  ],
  [
    "is undecided while the plugin isn't known",
    [overlay({ networkPlugin: notYet, podCidr: at20 }, 16)],
    [`aks?: networkProfile.networkPlugin ${later}`],
  ],
  [
    "is undecided while the mode of the plugin isn't known",
    [overlay({ networkPluginMode: notYet, podCidr: at20 }, 16)],
    [`aks?: networkProfile.networkPluginMode ${later}`],
  ],
  [
    "is undecided while the range isn't known",
    [overlay({ podCidr: notYet }, 16)],
    [`aks?: networkProfile.podCidr ${later}`],
  ],
  [
    "is undecided about what is no range",
    [overlay({ podCidr: "10.244.0/20" }, 16)],
    [
      'aks?: networkProfile.podCidr "10.244.0/20" is not a range in CIDR notation such as 10.0.0.0/16',
    ],
  ],
  [
    "is undecided while the number of nodes isn't known",
    [overlay({ podCidr: "10.244.0.0/24" }, notYet)],
    [`aks?: agentPoolProfiles[0].count ${later}`],
  ],
  [
    "knows no limit of an IPv6 range",
    [
      overlay(
        { podCidrs: ["10.244.0.0/19", "fd12:3456:789a::/79"], ipFamilies: ["IPv4", "IPv6"] },
        16,
      ),
    ],
    ["aks?: how much of fd12:3456:789a::/79 each node takes isn't documented"],
  ],
  [
    "takes a usual IPv6 range",
    [
      overlay(
        { podCidrs: ["10.244.0.0/19", "fd12:3456:789a::/64"], ipFamilies: ["IPv4", "IPv6"] },
        16,
      ),
    ],
    [],
  ],
  [
    "has no range for as many nodes as there are no addresses for",
    [overlay({ podCidr: at20 }, 17_000_000)],
    [short(at20, "16 nodes", 17_000_000, "split the pools over several clusters")],
  ],
  [
    "suggests no range for more nodes than a cluster can have",
    [overlay({ podCidr: at20 }, 70_000)],
    [short(at20, "16 nodes", 70_000, "split the pools over several clusters")],
  ],
]);

const grown = short20("use a /19, such as 10.244.0.0/19");
const moved = short20("use a /19, such as 10.244.32.0/19");

describe("aks-pod-cidr-too-small: where a larger range is free", () => {
  const cluster = overlay({ podCidr: at20 }, 16);
  const check = "aks-pod-cidr-too-small";
  const cases: readonly Case[] = [
    ["grows where it is", [cluster], [grown]],
    [
      "grows up to VNets on either side",
      [vnet("below", "10.243.240.0/20"), vnet("above", "10.244.32.0/20"), cluster],
      [grown],
    ],
    ["moves away from a VNet", [vnet("inside", "10.244.16.0/20"), cluster], [moved]],
    [
      "moves away from the last address of a VNet",
      [vnet("inside", "10.244.31.248/29"), cluster],
      [moved],
    ],
    [
      "moves away from one of many VNets, IPv6 among them",
      [
        vnet("six", "fd00::/48"),
        ...[1, 2, 3, 4, 5].map((i) => vnet(`low${i}`, `10.${i}.0.0/16`)),
        vnet("inside", "10.244.16.0/20"),
        ...[1, 2, 3].map((i) => vnet(`high${i}`, `192.168.${i}.0/24`)),
        cluster,
      ],
      [moved],
    ],
    [
      "grows between many VNets, IPv6 among them",
      [
        vnet("six", "fd00::/48"),
        ...[1, 2, 3, 4, 5].map((i) => vnet(`low${i}`, `10.${i}.0.0/16`)),
        ...[1, 2, 3].map((i) => vnet(`high${i}`, `192.168.${i}.0/24`)),
        cluster,
      ],
      [grown],
    ],
    [
      "moves away from a subnet",
      [arm(ArmType.subnet, "inside", { addressPrefix: "10.244.16.0/20" }), cluster],
      [moved],
    ],
    [
      "moves away from its own services",
      [overlay({ podCidr: "10.1.0.0/16", serviceCidr: "10.0.0.0/16" }, 256)],
      [short("10.1.0.0/16", "256 nodes", 256, "use a /15, such as 10.240.0.0/15")],
    ],
    [
      "moves away from what AKS reserves",
      [overlay({ podCidr: "172.28.0.0/15" }, 512)],
      [short("172.28.0.0/15", "512 nodes", 512, "use a /14, such as 10.240.0.0/14")],
    ],
    [
      "grows into the pods of another cluster, which may have the same",
      [cluster, overlay({ podCidr: "10.244.16.0/20" }, 3, "other")],
      [grown],
    ],
    [
      "has one range for two clusters, and another for one that needs more",
      [
        vnet("inside", "10.244.16.0/20"),
        cluster,
        overlay({ podCidr: at20 }, 16, "two"),
        overlay({ podCidr: at20 }, 32, "three"),
      ],
      [
        moved,
        short20("use a /19, such as 10.244.32.0/19", "two"),
        short(at20, "16 nodes", 32, "use a /18, such as 10.244.64.0/18", "three"),
      ],
    ],
  ];
  for (const [why, resources, expected] of cases) {
    it(why, () => assert.deepEqual(answersOf(check, resources), expected));
  }
  it("moves away from a range of the network environment", () => {
    const context = {
      topology: new Topology([cluster]),
      facts: factsOf(),
      today: "2026-11-22",
      environment: [{ name: "office", kind: "onPremises" as const, cidr: cidr("10.244.16.0/20") }],
    };
    const chosen = rules.filter(({ id, partOf }) => id === check || partOf === check);
    assert.deepEqual(
      judge(context, chosen).map(({ resource, message }) => `${resource}: ${message}`),
      [moved],
    );
  });
});

function gateway(count: unknown, publicIPPrefixSize?: unknown, mode: unknown = "Gateway") {
  return arm(ArmType.managedCluster, "aks", {
    agentPoolProfiles: [{ name: "egress", mode, count, gatewayProfile: { publicIPPrefixSize } }],
  });
}

const sizePath = "agentPoolProfiles[0].gatewayProfile.publicIPPrefixSize";
const tooFew = (size: string, room: number, count: number, action: string) =>
  `aks: ${sizePath} ${size} has ${room} addresses, fewer than the ${count} nodes of the gateway pool; ${action}. Azure refuses it with StaticEgressGatewayInvalidGatewayNodeCount.`;
const poolMode = `aks?: agentPoolProfiles[0].mode ${later}`;
const poolCount = `aks?: agentPoolProfiles[0].count ${later}`;
const countNotGiven = "aks?: agentPoolProfiles[0].count is not set";

table("aks-gateway-pool-prefix-too-small", [
  ["takes 2 nodes in Azure's default of /31", [gateway(2)], []],
  [
    "refuses one more",
    [gateway(3)],
    [tooFew("31 (Azure's default)", 2, 3, "use 30 or lower count to 2")],
  ],
  [
    "reads the mode in any case",
    [gateway(3, 31, "gateway")],
    [tooFew("31", 2, 3, "use 30 or lower count to 2")],
  ],
  ["takes 4 nodes in a /30", [gateway(4, 30)], []],
  ["refuses one more in it", [gateway(5, 30)], [tooFew("30", 4, 5, "use 29 or lower count to 4")]],
  [
    "finds 16 addresses in a /28",
    [gateway(16, 29)],
    [tooFew("29", 8, 16, "use 28 or lower count to 8")],
  ],
  ["takes 16 nodes in a /28", [gateway(16, 28)], []],
  [
    "knows no prefix for one more",
    [gateway(17, 28)],
    [tooFew("28", 16, 17, "lower count to 16 and use 28, or add a second gateway pool")],
  ],
  ["leaves pools of another mode alone", [gateway(9, 31, "User")], []],
  [
    "is undecided while the prefix isn't known",
    [gateway(3, notYet)],
    [`aks?: ${sizePath} ${later}`],
  ],
  ["is undecided while the count isn't known", [gateway(notYet, 31)], [poolCount]],
  ["is undecided without a count", [gateway(undefined, 31)], [countNotGiven]],
  ["is undecided while the mode isn't known", [gateway(3, 31, notYet)], [poolMode]],
]);

table("aks-gateway-pool-single-node", [
  ["takes 2 nodes", [gateway(2)], []],
  [
    "advises against one",
    [gateway(1)],
    [
      "aks: agentPoolProfiles[0].count 1 is fewer than the 2 nodes that keep egress up while one is replaced; use 2 or more. Azure refuses it with StaticEgressGatewayInvalidGatewayNodeCount.",
    ],
  ],
  ["leaves pools of another mode alone", [gateway(1, undefined, "System")], []],
  ["is undecided without a count", [gateway(undefined)], [countNotGiven]],
]);
