import assert from "node:assert/strict";
import { describe, it } from "mocha";
import {
  type ArmResource,
  ArmType,
  factsOf,
  judge,
  type NamedRange,
  NotKnown,
  rules,
  Topology,
} from "../../../networking/index";

const notYet = new NotKnown("it is an output of a resource that doesn't exist yet");

/** The answers of the checks named, as "rule resource: message" lines; `?` marks what is undecided. */
function answers(
  ids: readonly string[],
  resources: readonly ArmResource[],
  environment: readonly NamedRange[] = [],
): string[] {
  const chosen = rules.filter(({ id }) => ids.includes(id));
  assert.equal(chosen.length, ids.length, `unknown check among ${ids.join(", ")}`);
  const context = {
    topology: new Topology(resources),
    facts: factsOf(),
    today: "2026-11-22",
    environment,
  };
  return judge(context, chosen).map(
    ({ answer, resource, message }) =>
      `${resource}${answer === "undecided" ? "?" : ""}: ${message}`,
  );
}

function vnet(addressPrefixes: unknown, properties: object = {}): ArmResource {
  return {
    key: "hub",
    type: ArmType.virtualNetwork,
    name: "hub",
    properties: { virtualNetworkName: "hub", addressSpace: { addressPrefixes }, ...properties },
  };
}

function subnet(name: string, addressPrefix: unknown, properties: object = {}): ArmResource {
  return {
    key: name,
    type: ArmType.subnet,
    name,
    properties: { subnetName: name, virtualNetworkName: "hub", addressPrefix, ...properties },
  };
}

/** A cluster in the subnet "nodes", whose id isn't known yet. */
function cluster(networkProfile: unknown, from = ["nodes"]): ArmResource {
  return {
    key: "aks",
    type: ArmType.managedCluster,
    name: "aks",
    properties: {
      networkProfile,
      agentPoolProfiles: [{ name: "system", vnetSubnetID: notYet }],
    },
    dependencies: { agentPoolProfiles: from },
  };
}

const overlay = { networkPlugin: "azure", networkPluginMode: "overlay" };
const nodes = subnet("nodes", "10.1.0.0/22");

interface Case {
  readonly reason: string;
  readonly resources: readonly ArmResource[];
  readonly expected: readonly string[];
}

function table(ids: readonly string[], cases: readonly Case[]): void {
  describe(ids.join(", "), () => {
    for (const { reason, resources, expected } of cases) {
      it(reason, () => assert.deepEqual(answers(ids, resources), expected));
    }
  });
}

table(
  ["aks-service-cidr-overlaps-subnet", "aks-pod-cidr-overlaps-subnet"],
  [
    {
      reason: "takes no VNet for a subnet: 10.0.0.0/8 with Azure's default service CIDR is fine",
      resources: [vnet(["10.0.0.0/8"]), nodes, cluster(undefined)],
      expected: [],
    },
    {
      reason: "holds Azure's default service CIDR against subnets, and says that it is the default",
      resources: [
        vnet(["10.0.0.0/8"]),
        nodes,
        subnet("web", "10.0.7.0/24"),
        cluster({ ...overlay }),
      ],
      expected: [
        'aks: networkProfile.serviceCidr 10.0.0.0/16 (Azure\'s default) overlaps subnet "web" 10.0.7.0/24 of VNet "hub"; use a range outside the VNet, such as 192.168.0.0/16 with dnsServiceIP 192.168.0.10. Azure refuses it with ServiceCidrOverlapExistingSubnetsCidr.',
      ],
    },
    {
      reason: "looks at subnets that no pool uses, inline and separate",
      resources: [
        vnet(["10.0.0.0/8"], { subnets: [{ name: "old", addressPrefix: "10.244.1.0/24" }] }),
        nodes,
        subnet("data", "10.244.2.0/24"),
        cluster({ ...overlay, podCidr: "10.244.0.0/16" }),
      ],
      expected: ["data", "old"]
        .map(
          (name, i) =>
            `aks: networkProfile.podCidr 10.244.0.0/16 overlaps subnet "${name}" 10.244.${2 - i}.0/24 of VNet "hub"; use a range outside the VNet, such as 192.168.0.0/16.`,
        )
        .reverse(),
    },
    {
      reason: "ignores a pod CIDR where pods have addresses of the VNet",
      resources: [
        vnet(["10.0.0.0/8"]),
        subnet("nodes", "10.244.0.0/16"),
        cluster({ networkPlugin: "azure", podCidr: "10.244.0.0/16" }),
      ],
      expected: [],
    },
    {
      reason: "knows the plugin mode in any case",
      resources: [
        vnet(["10.0.0.0/8"]),
        subnet("nodes", "10.244.0.0/24"),
        cluster({ networkPlugin: "Azure", networkPluginMode: "Overlay" }),
      ],
      expected: [
        'aks: networkProfile.podCidr 10.244.0.0/16 (Azure\'s default) overlaps subnet "nodes" 10.244.0.0/24 of VNet "hub"; use a range outside the VNet, such as 192.168.0.0/16.',
      ],
    },
    {
      reason: "holds Azure's default pod CIDR against subnets where networkPlugin is unset",
      resources: [vnet(["10.0.0.0/8"]), subnet("nodes", "10.244.0.0/24"), cluster({})],
      expected: [
        'aks: networkProfile.podCidr 10.244.0.0/16 (Azure\'s default) overlaps subnet "nodes" 10.244.0.0/24 of VNet "hub"; use a range outside the VNet, such as 192.168.0.0/16. Azure refuses it with NetworkProfileCIDROverlapVNET.',
      ],
    },
    {
      reason: "drops the host bits of what it judges, and mentions them",
      resources: [
        vnet(["10.0.0.0/8"]),
        nodes,
        cluster({ ...overlay, serviceCidr: "10.1.3.9/24", dnsServiceIP: "10.1.3.10" }),
      ],
      expected: [
        'aks: networkProfile.serviceCidr 10.1.3.9/24 (that is 10.1.3.0/24) overlaps subnet "nodes" 10.1.0.0/22 of VNet "hub"; use a range outside the VNet, such as 192.168.0.0/24 with dnsServiceIP 192.168.0.10. Azure refuses it with ServiceCidrOverlapExistingSubnetsCidr.',
      ],
    },
    {
      reason: "is undecided while a range isn't known, once for each",
      resources: [
        vnet(["10.0.0.0/8"]),
        subnet("nodes", notYet),
        cluster({ ...overlay, podCidr: notYet }),
      ],
      expected: [
        "aks?: networkProfile.podCidr isn't known yet: it is an output of a resource that doesn't exist yet",
        "aks?: addressPrefix isn't known yet: it is an output of a resource that doesn't exist yet (subnet \"nodes\")",
        "aks?: addressPrefix isn't known yet: it is an output of a resource that doesn't exist yet (subnet \"nodes\")",
      ],
    },
    {
      reason: "is undecided while the plugin mode isn't known",
      resources: [
        vnet(["10.0.0.0/8"]),
        nodes,
        cluster({ networkPlugin: "azure", networkPluginMode: notYet }),
      ],
      expected: [
        "aks?: networkProfile.networkPluginMode isn't known yet: it is an output of a resource that doesn't exist yet",
      ],
    },
    {
      reason:
        "has nothing to say of a VNet that AKS makes, and is undecided about one outside the program",
      resources: [
        { ...cluster({}), properties: { agentPoolProfiles: [{ name: "system" }] } },
        {
          ...cluster({}),
          key: "other",
          properties: {
            agentPoolProfiles: [
              {
                vnetSubnetID:
                  "/subscriptions/s/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/theirs/subnets/nodes",
              },
            ],
          },
        },
      ],
      expected: [
        "other?: agentPoolProfiles refers to /subscriptions/s/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/theirs, which is neither in the program nor in the network environment",
        "other?: agentPoolProfiles refers to /subscriptions/s/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/theirs, which is neither in the program nor in the network environment",
      ],
    },
  ],
);

table(
  ["aks-pod-cidr-reserved-range", "aks-service-cidr-reserved-range", "aks-vnet-reserved-range"],
  [
    {
      reason: "refuses a range that contains reserved ones, naming each",
      resources: [cluster({ ...overlay, podCidr: "172.16.0.0/12" }, [])],
      expected: [
        "aks: networkProfile.podCidr 172.16.0.0/12 overlaps 172.30.0.0/16 and 172.31.0.0/16, which AKS reserves; use a range outside it, such as 10.240.0.0/12.",
        "aks?: agentPoolProfiles[0].vnetSubnetID isn't known yet: it is an output of a resource that doesn't exist yet",
      ],
    },
    {
      reason: "refuses a range inside a reserved one, and takes its neighbours",
      resources: [
        vnet(["10.0.0.0/8"]),
        nodes,
        cluster({ ...overlay, podCidr: "172.28.0.0/15", serviceCidr: "192.0.2.128/25" }),
      ],
      expected: [
        "aks: networkProfile.serviceCidr 192.0.2.128/25 overlaps 192.0.2.0/24, which AKS reserves; use a range outside it, such as 192.168.0.0/25 with dnsServiceIP 192.168.0.10.",
      ],
    },
    {
      reason:
        "refuses a subnet of a cluster in a reserved range, not a VNet that only contains one",
      resources: [
        vnet(["172.28.0.0/14"]),
        subnet("nodes", "172.30.0.0/24"),
        subnet("other", "172.31.0.0/24"),
        cluster({ ...overlay }),
        { ...vnet(["172.31.0.0/16"]), key: "without-cluster", name: "without-cluster" },
      ],
      expected: [
        'aks: agentPoolProfiles[0].vnetSubnetID is subnet "nodes" 172.30.0.0/24, which overlaps 172.30.0.0/16, which AKS reserves; use a subnet outside it.',
      ],
    },
  ],
);

table(
  ["aks-dns-service-ip-outside-service-cidr", "aks-dns-service-ip-first-address"],
  [
    {
      reason: "takes Azure's defaults",
      resources: [cluster(undefined)],
      expected: [],
    },
    {
      reason: "refuses the default address in a service CIDR that doesn't hold it",
      resources: [cluster({ serviceCidr: "10.2.0.0/24" })],
      expected: [
        "aks: networkProfile.dnsServiceIP 10.0.0.10 (Azure's default) is outside networkProfile.serviceCidr 10.2.0.0/24; use an address inside it, such as 10.2.0.10. Azure refuses it with DnsServiceIpOutOfServiceCidr.",
      ],
    },
    {
      reason: "refuses the first usable address",
      resources: [cluster({ serviceCidr: "10.2.0.0/24", dnsServiceIP: "10.2.0.1" })],
      expected: [
        "aks: networkProfile.dnsServiceIP 10.2.0.1 is the first usable address of networkProfile.serviceCidr 10.2.0.0/24, which kubernetes.default takes; use an address inside it, such as 10.2.0.10.",
      ],
    },
    {
      reason: "refuses the network address",
      resources: [cluster({ serviceCidr: "10.2.0.0/24", dnsServiceIP: "10.2.0.0" })],
      expected: [
        "aks: networkProfile.dnsServiceIP 10.2.0.0 is the network address of networkProfile.serviceCidr 10.2.0.0/24; use an address inside it, such as 10.2.0.10.",
      ],
    },
    {
      reason: "takes the second usable and the last address",
      resources: [
        cluster({ serviceCidr: "10.2.0.0/24", dnsServiceIP: "10.2.0.2" }),
        { ...cluster({ serviceCidr: "10.2.0.0/24", dnsServiceIP: "10.2.0.255" }), key: "last" },
      ],
      expected: [],
    },
    {
      reason: "compares it with the range of its family",
      resources: [
        cluster({
          ...overlay,
          ipFamilies: ["IPv4", "IPv6"],
          serviceCidrs: ["10.2.0.0/24", "fd00:1::/108"],
          dnsServiceIP: "10.2.0.10",
        }),
      ],
      expected: [],
    },
    {
      reason: "is undecided about what is no address, or not known yet",
      resources: [
        cluster({ dnsServiceIP: "10.0.0.256" }),
        { ...cluster({ dnsServiceIP: notYet }), key: "later" },
      ],
      expected: ["outside", "first"].flatMap(() => [
        'aks?: networkProfile.dnsServiceIP "10.0.0.256" is not an IP address such as 10.0.0.10',
        "later?: networkProfile.dnsServiceIP isn't known yet: it is an output of a resource that doesn't exist yet",
      ]),
    },
  ],
);

table(
  ["subnet-address-prefix-outside-vnet", "subnet-address-prefix-overlaps-subnet"],
  [
    {
      reason: "takes a subnet as large as its VNet",
      resources: [vnet(["10.1.0.0/22"]), nodes],
      expected: [],
    },
    {
      reason: "takes a subnet across two adjacent ranges of its VNet",
      resources: [vnet(["10.1.0.0/23", "10.1.2.0/23"]), nodes],
      expected: [],
    },
    {
      reason: "refuses a subnet larger than its VNet",
      resources: [vnet(["10.1.0.0/23"]), nodes],
      expected: [
        'nodes: addressPrefix 10.1.0.0/22 is outside the address space 10.1.0.0/23 of VNet "hub"; add 10.224.0.0/22 to addressSpace.addressPrefixes of the VNet, and use it for the subnet. Azure refuses it with NetcfgSubnetRangeOutsideVnet.',
      ],
    },
    {
      reason: "is undecided where the VNet's ranges come from an IPAM pool",
      resources: [vnet(undefined), nodes],
      expected: ['nodes?: the address space of VNet "hub" isn\'t known yet'],
    },
    {
      reason: "names the earlier of two overlapping subnets as the one that was there",
      resources: [vnet(["10.1.0.0/16"]), nodes, subnet("late", "10.1.3.0/24")],
      expected: [
        'late: addressPrefix 10.1.3.0/24 overlaps subnet "nodes" 10.1.0.0/22 of the same VNet "hub"; use a free prefix of the VNet, such as 10.1.4.0/24. Azure refuses it with NetcfgSubnetRangesOverlap.',
      ],
    },
    {
      reason: "reports on the program's subnet, not on the existing one",
      resources: [
        {
          ...vnet(["10.1.0.0/16"], { subnets: [{ name: "old", addressPrefix: "10.1.3.0/24" }] }),
          existing: true,
        },
        nodes,
      ],
      expected: [
        'nodes: addressPrefix 10.1.0.0/22 overlaps subnet "old" 10.1.3.0/24 of the same VNet "hub"; use a free prefix of the VNet, such as 10.1.4.0/22. Azure refuses it with NetcfgSubnetRangesOverlap.',
      ],
    },
    {
      reason: "compares inline subnets by their own paths",
      resources: [
        vnet(["10.1.0.0/16"], {
          subnets: [
            { name: "a", addressPrefixes: ["10.1.0.0/24"] },
            { name: "b", addressPrefix: "10.1.0.128/25" },
          ],
        }),
      ],
      expected: [
        'hub: subnets[1].addressPrefix 10.1.0.128/25 overlaps subnet "a" 10.1.0.0/24 of the same VNet "hub"; use a free prefix of the VNet, such as 10.1.1.0/25. Azure refuses it with NetcfgSubnetRangesOverlap.',
      ],
    },
  ],
);

table(
  ["vnet-address-space-forbidden-range", "aks-pod-cidr-overlaps-service-cidr"],
  [
    {
      reason: "refuses what Azure allows in no VNet",
      resources: [vnet(["168.63.0.0/16"])],
      expected: [
        "hub: addressSpace.addressPrefixes[0] 168.63.0.0/16 overlaps 168.63.129.16/32, which Azure allows in no VNet; use a private range, such as 10.224.0.0/16.",
      ],
    },
    {
      reason: "refuses pods and services in one range, also when one is Azure's default",
      resources: [cluster({ ...overlay, podCidr: "10.0.128.0/17" })],
      expected: [
        "aks: networkProfile.podCidr 10.0.128.0/17 overlaps networkProfile.serviceCidr 10.0.0.0/16 (Azure's default); give pods a range of their own, such as 10.244.0.0/17.",
      ],
    },
    {
      reason: "compares each of the ranges of a dual-stack cluster",
      resources: [
        cluster({
          ...overlay,
          ipFamilies: ["IPv4", "IPv6"],
          podCidrs: ["10.244.0.0/16", "fd00::/64"],
          serviceCidrs: ["10.0.0.0/16", "fd00::/108"],
        }),
      ],
      expected: [
        "aks: networkProfile.podCidrs[1] fd00::/64 overlaps networkProfile.serviceCidrs[1] fd00::/108; give pods a range of their own, such as fd12:3456:789a::/64.",
      ],
    },
  ],
);
