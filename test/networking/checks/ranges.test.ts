import assert from "node:assert/strict";
import {
  type ArmResource,
  ArmType,
  cidr,
  factsOf,
  judge,
  type NamedRange,
  NotKnown,
  rules,
  Topology,
} from "../../../networking/index";

const notYet = new NotKnown("it is an output of a resource that doesn't exist yet");

/** The answers of one check, as "resource: message" lines; `?` marks what is undecided. */
function answers(
  id: string,
  resources: readonly ArmResource[],
  environment: readonly NamedRange[],
): string[] {
  const check = rules.find((each) => each.id === id);
  assert.ok(check, id);
  const context = {
    topology: new Topology(resources),
    facts: factsOf(),
    today: "2026-11-22",
    environment,
  };
  return judge(context, [check]).map(
    ({ answer, resource, message }) =>
      `${resource}${answer === "undecided" ? "?" : ""}: ${message}`,
  );
}

function vnet(name: string, addressPrefixes: unknown, properties: object = {}): ArmResource {
  return {
    key: name,
    type: ArmType.virtualNetwork,
    name,
    properties: { virtualNetworkName: name, addressSpace: { addressPrefixes }, ...properties },
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

function cluster(networkProfile: unknown): ArmResource {
  const vnetSubnetID = new NotKnown("it doesn't exist yet", "nodes");
  return {
    key: "aks",
    type: ArmType.managedCluster,
    name: "aks",
    properties: { networkProfile, agentPoolProfiles: [{ name: "system", vnetSubnetID }] },
  };
}

function range(kind: NamedRange["kind"], name: string, text: string): NamedRange {
  return { kind, name, cidr: cidr(text) };
}

const overlay = { networkPlugin: "azure", networkPluginMode: "overlay" };

interface Case {
  readonly reason: string;
  readonly resources: readonly ArmResource[];
  readonly environment?: readonly NamedRange[];
  readonly expected: readonly string[];
}

function table(id: string, cases: readonly Case[]): void {
  describe(id, () => {
    for (const { reason, resources, environment = [], expected } of cases) {
      it(reason, () => assert.deepEqual(answers(id, resources, environment), expected));
    }
  });
}

const inHub = [vnet("hub", ["10.0.0.0/8"]), subnet("nodes", "10.1.0.0/24")];

table("aks-pod-cidr-overlaps-environment", [
  {
    reason: "lets clusters have the same pod and service ranges",
    resources: [cluster(overlay)],
    environment: [
      range("clusterPods", "other cluster", "10.244.0.0/16"),
      range("clusterServices", "other cluster", "10.244.0.0/16"),
    ],
    expected: [],
  },
  {
    reason: "names each range of the environment that it hits, and suggests one that is free",
    resources: [cluster({ ...overlay, podCidr: "10.244.0.0/16" })],
    environment: [
      range("planned", "branch offices", "10.244.128.0/17"),
      range("peered", "hub", "10.0.0.0/9"),
    ],
    expected: [
      'aks: networkProfile.podCidr 10.244.0.0/16 overlaps planned range "branch offices" 10.244.128.0/17; use a range outside it, such as 10.245.0.0/16.',
    ],
  },
  {
    reason: "compares with the peers of the cluster's VNet in the program",
    resources: [
      vnet("hub", ["10.1.0.0/16"], {
        virtualNetworkPeerings: [
          { name: "spoke", remoteVirtualNetwork: { id: new NotKnown("later", "spoke") } },
        ],
      }),
      vnet("spoke", ["10.244.0.0/20"]),
      subnet("nodes", "10.1.0.0/24"),
      cluster(overlay),
    ],
    expected: [
      "aks: networkProfile.podCidr 10.244.0.0/16 (Azure's default) overlaps 10.244.0.0/20 of VNet \"spoke\", a peer of the cluster's VNet; use a range outside it, such as 10.245.0.0/16.",
    ],
  },
  {
    reason: "is silent where pods have addresses of the VNet, and undecided while that isn't known",
    resources: [
      cluster({ networkPlugin: "azure", podCidr: "10.244.0.0/16" }),
      { ...cluster({ networkPlugin: "azure", networkPluginMode: notYet }), key: "unknown" },
    ],
    environment: [range("onPremises", "office", "10.244.0.0/16")],
    expected: [
      "unknown?: networkProfile.networkPluginMode isn't known yet: it is an output of a resource that doesn't exist yet",
    ],
  },
]);

table("aks-service-cidr-overlaps-environment", [
  {
    reason: "takes the cluster's own VNet in a list of all VNets for itself",
    resources: [...inHub, cluster(overlay)],
    environment: [range("peered", "hub", "10.0.0.0/8")],
    expected: [],
  },
  {
    reason: "also under the name that Pulumi gives it, but no other VNet with its range",
    resources: [...inHub, cluster(overlay)],
    environment: [
      range("peered", "hub0a1b2c3d", "10.0.0.0/8"),
      range("peered", "old-hub", "10.0.0.0/8"),
    ],
    expected: [
      'aks: networkProfile.serviceCidr 10.0.0.0/16 (Azure\'s default) overlaps peered range "old-hub" 10.0.0.0/8; use a range outside it, such as 192.168.0.0/16 with dnsServiceIP 192.168.0.10.',
    ],
  },
]);

table("vnet-address-space-overlaps-environment", [
  {
    reason: "advises against what is in use on premises, and lets ranges of clusters be",
    resources: [vnet("hub", ["172.16.0.0/16", "10.8.0.0/16"])],
    environment: [
      range("onPremises", "data center", "10.0.0.0/8"),
      range("clusterPods", "other cluster", "172.16.0.0/16"),
    ],
    expected: [
      'hub: addressSpace.addressPrefixes[1] 10.8.0.0/16 overlaps on-premises range "data center" 10.0.0.0/8, with which the VNet then can\'t be connected; use a range outside it, such as 172.17.0.0/16.',
    ],
  },
]);

table("aks-service-cidr-overlaps-vnet", [
  {
    reason: "leaves to the check of subnets what hits one",
    resources: [vnet("hub", ["10.0.0.0/8"]), subnet("nodes", "10.0.0.0/24"), cluster(overlay)],
    expected: [],
  },
]);

table("vnet-address-space-overlaps-peer", [
  {
    reason: "says it once for both directions",
    resources: [
      vnet("hub", ["10.1.0.0/16"], {
        virtualNetworkPeerings: [
          { name: "out", remoteVirtualNetwork: { id: new NotKnown("later", "spoke") } },
        ],
      }),
      vnet("spoke", ["10.1.4.0/24"], {
        virtualNetworkPeerings: [
          { name: "back", remoteVirtualNetwork: { id: new NotKnown("later", "hub") } },
        ],
      }),
    ],
    expected: [
      'hub: virtualNetworkPeerings[0].remoteVirtualNetwork peers VNet "hub" 10.1.0.0/16 with VNet "spoke" 10.1.4.0/24, which overlap; move one of them to a range of its own, such as 10.224.0.0/16 for VNet "hub". Azure refuses it with VnetAddressSpacesOverlap.',
    ],
  },
  {
    reason: "lets VNets overlap that are peered by subnets, and is undecided about a VNet outside",
    resources: [
      vnet("hub", ["10.1.0.0/16"], {
        virtualNetworkPeerings: [
          {
            name: "some",
            peerCompleteVnets: false,
            remoteVirtualNetwork: { id: new NotKnown("later", "hub") },
          },
          {
            name: "outside",
            remoteVirtualNetwork: {
              id: "/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/virtualNetworks/other",
            },
          },
        ],
      }),
    ],
    expected: [
      "hub?: virtualNetworkPeerings[1].remoteVirtualNetwork is outside the program, and its ranges aren't known",
    ],
  },
]);

table("aks-service-cidr-public-range", [
  {
    reason: "refuses multicast and loopback addresses",
    resources: [
      cluster({ serviceCidr: "239.1.0.0/16" }),
      { ...cluster({ serviceCidr: "127.1.0.0/16" }), key: "loopback" },
    ],
    expected: [
      "aks: networkProfile.serviceCidr 239.1.0.0/16 overlaps the multicast addresses 224.0.0.0/4; use a private range, such as 10.0.0.0/16 with dnsServiceIP 10.0.0.10.",
      "loopback: networkProfile.serviceCidr 127.1.0.0/16 overlaps 127.0.0.0/8, which Azure allows in no VNet; use a private range, such as 10.0.0.0/16 with dnsServiceIP 10.0.0.10.",
    ],
  },
  {
    reason: "is silent on public and other ranges, and leaves reserved ones to their rule",
    resources: [
      cluster({ serviceCidr: "198.18.0.0/16" }),
      { ...cluster({ serviceCidr: "169.254.0.0/16" }), key: "reserved" },
      { ...cluster({ serviceCidrs: ["10.0.0.0/16", "2001:db8::/108"] }), key: "ipv6" },
    ],
    expected: [],
  },
]);

table("aks-service-cidr-not-private", [
  {
    reason: "advises against ranges that are public, or private in part, in IPv4",
    resources: [
      cluster({ serviceCidr: "172.10.0.0/16", dnsServiceIP: "172.10.0.10" }),
      { ...cluster({ serviceCidr: "192.160.0.0/12" }), key: "part" },
      { ...cluster({ serviceCidr: "239.1.0.0/16" }), key: "refused" },
      { ...cluster({ serviceCidrs: ["10.0.0.0/16", "2001:db8::/108"] }), key: "ipv6" },
    ],
    expected: [
      "aks: networkProfile.serviceCidr 172.10.0.0/16 is not inside the private ranges 10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16, 100.64.0.0/10; use a private range, such as 10.1.0.0/16 with dnsServiceIP 10.1.0.10.",
      "part: networkProfile.serviceCidr 192.160.0.0/12 is not inside the private ranges 10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16, 100.64.0.0/10; use a private range, such as 10.1.0.0/16 with dnsServiceIP 10.1.0.10.",
    ],
  },
]);

table("aks-pod-cidr-public-range", [
  {
    reason: "is silent where the cluster hasn't overlay, or it can't be told",
    resources: [
      cluster({ podCidr: "11.0.0.0/16" }),
      { ...cluster({ networkPlugin: "kubenet", podCidr: "11.0.0.0/16" }), key: "kubenet" },
    ],
    expected: [],
  },
]);

table("aks-service-cidr-too-large", [
  {
    reason: "allows /12 and IPv6 /108, and no larger",
    resources: [
      cluster({ serviceCidrs: ["10.16.0.0/12", "fd00::/108"] }),
      { ...cluster({ serviceCidrs: ["10.0.0.0/16", "fd00::/107"] }), key: "large" },
    ],
    expected: [
      "large: networkProfile.serviceCidrs[1] fd00::/107 is a /107, and an IPv6 service CIDR must be a /108 or smaller; use a smaller range, such as fd12:3456:789a:1::/108.",
    ],
  },
]);

table("aks-pod-cidr-malformed", [
  {
    reason:
      "judges both spellings, in modes that ignore the range too, and no value of another type",
    resources: [
      cluster({ networkPlugin: "azure", podCidr: "10.244.0.0/16 ", podCidrs: [7, "1.2.3/24"] }),
    ],
    expected: [
      'aks: networkProfile.podCidr "10.244.0.0/16 " has no IPv4 prefix length: write a number from 0 to 32 after the slash; use a range in CIDR notation, such as 10.244.0.0/16.',
      "aks?: networkProfile.podCidrs[0] is 7, not a text",
      'aks: networkProfile.podCidrs[1] "1.2.3/24" is not a range in CIDR notation such as 10.0.0.0/16; use a range in CIDR notation, such as 10.244.0.0/16.',
    ],
  },
]);

table("aks-dns-service-ip-malformed", [
  {
    reason: "refuses an IPv6 address and says which address would do",
    resources: [cluster({ serviceCidr: "10.2.0.0/24", dnsServiceIP: "fd00::a" })],
    expected: [
      "aks: networkProfile.dnsServiceIP fd00::a is not an IPv4 address; use an address of the service CIDR, such as 10.2.0.10.",
    ],
  },
]);

table("subnet-address-prefix-too-small", [
  {
    reason: "judges inline subnets where they are written",
    resources: [
      vnet("hub", ["10.1.0.0/16"], {
        subnets: [
          { name: "ok", addressPrefix: "10.1.0.0/29" },
          { name: "point", addressPrefixes: ["10.1.0.9/32"] },
        ],
      }),
    ],
    expected: [
      "hub: subnets[1].addressPrefixes[0] 10.1.0.9/32 is a /32 with 1 address, and a subnet is /29 or larger; use a /29 or larger, such as 10.1.0.8/29.",
    ],
  },
]);

table("aks-ip-families-ranges-mismatch", [
  {
    reason: "compares the families, in any case, and not their order",
    resources: [
      cluster({
        ipFamilies: ["ipv4", "ipv6"],
        podCidrs: ["fd12:3456:789a::/64", "10.244.0.0/16"],
        serviceCidrs: ["10.0.0.0/16"],
      }),
    ],
    expected: [
      "aks: networkProfile.serviceCidrs [10.0.0.0/16] is IPv4, and networkProfile.ipFamilies is IPv4, IPv6; list one IPv4 range and then one IPv6 range.",
    ],
  },
  {
    reason: "refuses two ranges of one family, whatever ipFamilies says",
    resources: [
      cluster({ podCidrs: ["10.244.0.0/16", "10.245.0.0/16"] }),
      {
        ...cluster({ ipFamilies: ["IPv4"], serviceCidrs: ["10.0.0.0/16", "10.1.0.0/16"] }),
        key: "services",
      },
    ],
    expected: [
      "aks: networkProfile.podCidrs [10.244.0.0/16, 10.245.0.0/16] has 2 IPv4 ranges, and a cluster has one of each IP family; list one IPv4 range.",
      "services: networkProfile.serviceCidrs [10.0.0.0/16, 10.1.0.0/16] has 2 IPv4 ranges, and a cluster has one of each IP family; list one IPv4 range.",
    ],
  },
  {
    reason: "is undecided about two families where ipFamilies is left out",
    resources: [cluster({ serviceCidrs: ["10.0.0.0/16", "fd12:3456:789a:1::/108"] })],
    expected: [
      "aks?: networkProfile.ipFamilies is not set, and what Azure sets it to then isn't documented",
    ],
  },
]);

function cilium(values: unknown, more: object = {}): ArmResource {
  return {
    key: "cilium",
    type: ArmType.helmRelease,
    name: "cilium",
    properties: { chart: "oci://registry.example/charts/cilium", values, ...more },
  };
}

const byo = cluster({ networkPlugin: "None", podCidr: "10.244.0.0/16" });

table("aks-byo-cni-pool-overlaps-cluster-range", [
  {
    reason: "compares a pool with the subnets of the cluster's VNet",
    resources: [
      ...inHub,
      byo,
      cilium({ ipam: { operator: { clusterPoolIPv4PodCIDRList: "10.1.0.0/16" } } }),
    ],
    expected: [
      'cilium: values.ipam.operator.clusterPoolIPv4PodCIDRList 10.1.0.0/16 overlaps addressPrefix 10.1.0.0/24 of subnet "nodes"; set it to the cluster\'s networkProfile.podCidr 10.244.0.0/16.',
    ],
  },
  {
    reason: "can't read files of values, and takes other IPAM modes to have no pool",
    resources: [
      byo,
      cilium({}, { valueYamlFiles: ["values.yaml"] }),
      { ...cilium({ ipam: { mode: "kubernetes" } }), key: "kubernetes" },
    ],
    expected: ["cilium?: values.ipam.mode may be given in a file of valueYamlFiles"],
  },
]);
