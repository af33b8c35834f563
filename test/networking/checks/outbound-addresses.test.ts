import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { type ArmResource, ArmType } from "../../../networking/index";
import { answersOf, arm, clusterIn, hub, notYet, subnetIn } from "./answers";

const address = (name: string, properties: object = {}) =>
  arm(ArmType.publicIPAddress, name, { resourceGroupName: "rg", ...properties });
const idOf = (name: string) =>
  `/subscriptions/s/resourceGroups/rg/providers/Microsoft.Network/publicIPAddresses/${name}`;
const goesOut = (name: string, properties: object, ...ids: readonly unknown[]) =>
  clusterIn(
    {
      networkProfile: {
        loadBalancerProfile: { outboundIPs: { publicIPs: ids.map((id) => ({ id })) } },
      },
      ...properties,
    },
    {},
    name,
  );
const gateway = (name: string, properties: object, from: readonly string[] = []) =>
  arm(
    ArmType.natGateway,
    name,
    { resourceGroupName: "rg", ...properties },
    { publicIpAddresses: [...from] },
  );
const behind = (properties: object, more: readonly ArmResource[] = []) => [
  hub(),
  arm(ArmType.natGateway, "nat", { resourceGroupName: "rg", ...properties }),
  subnetIn("nodes", {
    natGateway: {
      id: "/subscriptions/s/resourceGroups/rg/providers/Microsoft.Network/natGateways/nat",
    },
  }),
  clusterIn({ networkProfile: { outboundType: "userAssignedNATGateway" } }),
  ...more,
];

const unsuitable = "aks-load-balancer-outbound-ip-unsuitable";
const twice = "aks-outbound-ip-used-twice";
const without = "aks-nat-gateway-without-address";
const sku = "aks-nat-gateway-sku-mismatch";
const v2 = { sku: { name: "StandardV2" } };
const at = "networkProfile.loadBalancerProfile.outboundIPs.publicIPs[0].id";

const cases: readonly (readonly [
  title: string,
  rule: string,
  resources: readonly ArmResource[],
  expected: readonly string[],
])[] = [
  [
    "an address without SKU and region",
    unsuitable,
    [address("a"), goesOut("aks", {}, idOf("a"))],
    [],
  ],
  [
    "a SKU that isn't known yet",
    unsuitable,
    [address("a", { sku: { name: notYet } }), goesOut("aks", {}, idOf("a"))],
    ["aks?: sku.name isn't known yet: it is an output of a resource that doesn't exist yet"],
  ],
  [
    "a cluster and an address in the region of one group, which isn't known yet",
    unsuitable,
    [
      { ...address("a", { location: notYet }), dependencies: { location: ["rg"] } },
      { ...goesOut("aks", { location: notYet }, idOf("a")), dependencies: { location: ["rg"] } },
    ],
    [],
  ],
  [
    "a region that isn't known yet",
    unsuitable,
    [address("a", { location: notYet }), goesOut("aks", { location: "westeurope" }, idOf("a"))],
    ["aks?: location isn't known yet: it is an output of a resource that doesn't exist yet"],
  ],
  [
    "one address of two clusters, outside the program",
    twice,
    [goesOut("one", {}, idOf("a")), goesOut("two", {}, idOf("A"))],
    [
      `two: ${at} is ${idOf("a").toLowerCase()}, which cluster "one" has too; use another public IP. Azure refuses it with InvalidLoadBalancerProfileOutboundIPs.`,
    ],
  ],
  ["one address twice in one cluster", twice, [goesOut("one", {}, idOf("a"), idOf("a"))], []],
  [
    "one address of a cluster and of an application gateway",
    twice,
    [
      goesOut("aks", {}, idOf("a")),
      arm(ArmType.applicationGateway, "gateway", {
        frontendIPConfigurations: [
          { name: "inside", subnet: {} },
          { name: "outside", publicIPAddress: { id: idOf("A") } },
        ],
      }),
    ],
    [
      'gateway: frontendIPConfigurations[1].publicIPAddress.id is /subscriptions/s/resourcegroups/rg/providers/microsoft.network/publicipaddresses/a, which cluster "aks" has too; use another public IP. Azure refuses it with PublicIPAddressInUse.',
    ],
  ],
  [
    "two addresses of two gateways, of which it isn't known which is which",
    twice,
    [
      address("a", { id: undefined }),
      address("b", { id: undefined }),
      gateway("one", { publicIpAddresses: [{ id: notYet }, { id: notYet }] }, ["a", "b"]),
      gateway("two", { publicIpAddresses: [{ id: notYet }] }, ["a"]),
    ],
    [
      'two: publicIpAddresses[0].id is public IP address "a", which NAT gateway "one" has too; use another public IP. Azure refuses it with PublicIPAddressInUse.',
    ],
  ],
  ["a prefix on the gateway", without, behind({ publicIpPrefixes: [{ id: notYet }] }), []],
  [
    "an address attached by the classic provider",
    without,
    behind({ publicIpAddresses: [{ id: notYet }] }),
    [],
  ],
  [
    "an address that names the gateway",
    without,
    behind({}, [address("a", { natGateway: { id: notYet } })]),
    [],
  ],
  [
    "addresses that aren't known yet",
    without,
    behind({ publicIpAddresses: notYet }),
    [
      "nat?: publicIpAddresses isn't known yet: it is an output of a resource that doesn't exist yet",
    ],
  ],
  [
    "a Standard address on a StandardV2 gateway of the program",
    sku,
    [
      address("a", { sku: { name: "Standard" } }),
      gateway("nat", { ...v2, publicIpAddresses: [{ id: idOf("a") }] }),
    ],
    [
      'nat: publicIpAddresses[0].id is public IP address "a" of SKU Standard, but sku.name is StandardV2; give public IP address "a" sku.name StandardV2, or use sku.name Standard.',
    ],
  ],
  [
    "a StandardV2 address on it, and a Standard one on a Standard gateway",
    sku,
    [
      address("a", v2),
      address("b", { sku: { name: "Standard" } }),
      gateway("nat", { ...v2, publicIpAddresses: [{ id: idOf("a") }] }),
      gateway("other", { sku: { name: "Standard" }, publicIpAddresses: [{ id: idOf("b") }] }),
    ],
    [],
  ],
  [
    "an address of a SKU that isn't known yet",
    sku,
    [
      address("a", { sku: notYet }),
      gateway("nat", { ...v2, publicIpAddresses: [{ id: idOf("a") }] }),
    ],
    [
      "nat?: sku.name isn't known yet: it is an output of a resource that doesn't exist yet (public IP address \"a\")",
    ],
  ],
];

describe("outbound addresses", () => {
  for (const [title, rule, resources, expected] of cases) {
    it(title, () => assert.deepEqual(answersOf(rule, resources), expected));
  }
});
