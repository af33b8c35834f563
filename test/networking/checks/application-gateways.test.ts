import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { type ArmResource, ArmType } from "../../../networking/index";
import { answersOf, arm, clusterIn, hub, idOf, notYet, subnetIn } from "./answers";

const addOn = (config: unknown, enabled: unknown = true) =>
  clusterIn({
    networkProfile: { networkPlugin: "azure", networkPluginMode: "overlay" },
    addonProfiles: { IngressApplicationGateway: { enabled, config } },
  });
const network = [hub(), subnetIn("nodes")];
const small = subnetIn("gateway", { addressPrefix: "10.1.4.0/27" });
const gateway = (name: string, properties: object) =>
  arm(ArmType.applicationGateway, name, {
    resourceGroupName: "rg",
    gatewayIPConfigurations: [{ subnet: { id: idOf("subnets/gateway") } }],
    ...properties,
  });
const scaled = (name: string, maxCapacity: unknown) =>
  gateway(name, { autoscaleConfiguration: { minCapacity: 1, maxCapacity } });
const prefix = "addonProfiles.IngressApplicationGateway.config";

const unusable = "aks-agic-subnet-cidr-unusable";
const tooLarge = "aks-agic-overlay-subnet-cidr-too-large";
const tooSmall = "subnet-application-gateway-too-small";
const shared = "subnet-application-gateway-shared";

/** A cluster in a VNet that AKS makes. */
const managed = (subnetCIDR: string) =>
  arm(ArmType.managedCluster, "aks", {
    agentPoolProfiles: [{ name: "system" }],
    addonProfiles: { ingressApplicationGateway: { enabled: true, config: { subnetCIDR } } },
  });
const outside = "aks-agic-subnet-cidr-outside-vnet";

const cases: readonly (readonly [
  title: string,
  rule: string,
  resources: readonly ArmResource[],
  expected: readonly string[],
])[] = [
  [
    "a range smaller than any subnet, in the older setting",
    unusable,
    [addOn({ subnetPrefix: "10.1.4.0/30" })],
    [
      `aks: ${prefix}.subnetPrefix 10.1.4.0/30 is smaller than a /29, the smallest subnet; use a larger range, such as a /24.`,
    ],
  ],
  [
    "an IPv6 range",
    unusable,
    [addOn({ SubnetCidr: "fd00::/64" })],
    [
      `aks: ${prefix}.SubnetCidr fd00::/64 is an IPv6 range, and a subnet needs an IPv4 range; use an IPv4 range of the VNet, such as a /24.`,
    ],
  ],
  [
    "host bits while the add-on is off",
    unusable,
    [addOn({ subnetCIDR: "10.1.4.1/24" }, false)],
    [],
  ],
  [
    "host bits while it isn't known whether the add-on is on",
    unusable,
    [addOn({ subnetCIDR: "10.1.4.1/24" }, notYet)],
    [
      "aks?: addonProfiles.IngressApplicationGateway.enabled isn't known yet: it is an output of a resource that doesn't exist yet",
    ],
  ],
  [
    "a /16 for the gateway of an overlay cluster",
    tooLarge,
    [addOn({ subnetCIDR: "10.225.0.0/16" })],
    [
      `aks: ${prefix}.subnetCIDR 10.225.0.0/16 is larger than a /24, the most that the application gateway of an overlay cluster may have; use a /24. Azure refuses it with IngressAppGwAddonConfigInvalidSubnetCIDR.`,
    ],
  ],
  [
    "the node subnet of a VNet that AKS makes",
    outside,
    [managed("10.224.4.0/24")],
    [
      "aks: addonProfiles.ingressApplicationGateway.config.subnetCIDR 10.224.4.0/24 overlaps 10.224.0.0/16, the node subnet of the VNet that AKS makes; use a range of the VNet outside it, such as 10.225.0.0/24. Azure refuses it with IngressAppGwAddonConfigInvalidSubnetCIDROverlapWithSubnet.",
    ],
  ],
  [
    "a name in place of the id of the gateway's subnet",
    "aks-subnet-id-malformed",
    [addOn({ subnetId: "gateway" })],
    [
      `aks: ${prefix}.subnetId "gateway" is not the id of a subnet; use /subscriptions/…/resourceGroups/…/providers/Microsoft.Network/virtualNetworks/…/subnets/….`,
    ],
  ],
  ["the rest of a VNet that AKS makes", outside, [managed("10.225.0.0/24")], []],
  [
    "two gateways whose maxima together are more than the subnet has",
    tooSmall,
    [...network, small, scaled("one", 20), scaled("two", 10)],
    [
      'one: gatewayIPConfigurations[0].subnet.id is subnet "gateway" 10.1.4.0/27, which holds 27 addresses, but application gateway "one" and application gateway "two" take up to 30; use a larger subnet, such as a /24, or a smaller maxCapacity.',
    ],
  ],
  ["two gateways that fit", tooSmall, [...network, small, scaled("one", 20), scaled("two", 7)], []],
  [
    "a gateway of a fixed size",
    tooSmall,
    [...network, small, gateway("one", { sku: { name: "Standard_v2", capacity: 28 } })],
    [
      'one: gatewayIPConfigurations[0].subnet.id is subnet "gateway" 10.1.4.0/27, which holds 27 addresses, but application gateway "one" takes up to 28; use a larger subnet, such as a /24, or a smaller maxCapacity.',
    ],
  ],
  [
    "a maximum that isn't known yet",
    tooSmall,
    [...network, small, scaled("one", notYet)],
    [
      "one?: autoscaleConfiguration.maxCapacity isn't known yet: it is an output of a resource that doesn't exist yet",
    ],
  ],
  [
    "a gateway in the subnet of an API server",
    shared,
    [
      ...network,
      small,
      clusterIn({ apiServerAccessProfile: { subnetId: idOf("subnets/gateway") } }),
      scaled("one", 2),
    ],
    [
      'one: gatewayIPConfigurations[0].subnet.id is subnet "gateway", which the API server of cluster "aks" uses; use a subnet that nothing else is in. Azure refuses it with ApplicationGatewaySubnetCannotHaveOtherResources.',
    ],
  ],
  [
    "a gateway beside a pool whose subnet isn't known",
    shared,
    [...network, small, clusterIn({}, { vnetSubnetID: notYet }), scaled("one", 2)],
    [
      "one?: agentPoolProfiles[0].vnetSubnetID isn't known yet: it is an output of a resource that doesn't exist yet",
    ],
  ],
];

describe("application gateways and their subnets", () => {
  for (const [title, rule, resources, expected] of cases) {
    it(title, () => assert.deepEqual(answersOf(rule, resources), expected));
  }
});
