import {
  type AddressMap,
  type AddressPlan,
  type ArmResource,
  ArmType,
  addressMapOf,
  Cidr,
  cidr,
  type DraftRange,
  drawUpMap,
  EnvironmentKind,
  factsOf,
  judge,
  type NamedRange,
  rules,
  Topology,
} from "@aks-networking/networking";

const group = { resourceGroupName: "weu-prod" };

interface SubnetPlan {
  readonly [name: string]: string;
}

function network(name: string, space: readonly string[], subnets: SubnetPlan): ArmResource[] {
  return [
    {
      key: name,
      type: ArmType.virtualNetwork,
      name,
      properties: {
        ...group,
        virtualNetworkName: name,
        location: "westeurope",
        addressSpace: { addressPrefixes: space },
      },
    },
    ...Object.entries(subnets).map(([subnet, prefix]) => ({
      key: `${name}/${subnet}`,
      type: ArmType.subnet,
      name: subnet,
      properties: {
        ...group,
        virtualNetworkName: name,
        subnetName: subnet,
        ...(prefix.includes(",")
          ? { addressPrefixes: prefix.split(",") }
          : { addressPrefix: prefix }),
        id: subnetId(name, subnet),
        defaultOutboundAccess: false,
        ...(["api-server", "pods"].includes(subnet) && {
          delegations: [{ name: "aks", serviceName: "Microsoft.ContainerService/managedClusters" }],
        }),
      },
    })),
  ];
}

function subnetId(vnet: string, subnet: string): string {
  return `/subscriptions/0b1f6471-1bf0-4dda-aec3-cb9272f09590/resourceGroups/weu-prod/providers/Microsoft.Network/virtualNetworks/${vnet}/subnets/${subnet}`;
}

interface ClusterPlan {
  readonly pools: readonly object[];
  readonly profile: object;
  readonly more?: object;
}

function cluster(name: string, { pools, profile, more }: ClusterPlan): ArmResource {
  return {
    key: `cluster ${name}`,
    type: ArmType.managedCluster,
    name,
    properties: {
      ...group,
      resourceName: name,
      dnsPrefix: name,
      location: "westeurope",
      kubernetesVersion: "1.36",
      identity: { type: "UserAssigned", userAssignedIdentities: [`/subscriptions/x/${name}`] },
      agentPoolProfiles: pools,
      networkProfile: profile,
      ...more,
    },
  };
}

const overlay = {
  networkPlugin: "azure",
  networkPluginMode: "overlay",
  outboundType: "loadBalancer",
};

function pool(vnet: string, subnet: string, counts: object): object {
  return {
    name: "system",
    mode: "System",
    vmSize: "Standard_D4s_v5",
    maxPods: 110,
    vnetSubnetID: subnetId(vnet, subnet),
    upgradeSettings: { maxSurge: "33%" },
    ...counts,
  };
}

/** A region with five VNets and four clusters, and three mistakes that people make. */
export const fleetResources: readonly ArmResource[] = [
  ...network("hub", ["10.64.0.0/20"], {
    firewall: "10.64.0.0/26",
    gateway: "10.64.0.64/27",
    bastion: "10.64.0.128/26",
    endpoints: "10.64.2.0/24",
  }),
  ...network("shop-prod", ["10.64.16.0/20"], {
    nodes: "10.64.16.0/22",
    "api-server": "10.64.24.0/28",
    ingress: "10.64.25.0/24",
    databases: "10.64.26.0/25",
    endpoints: "10.64.26.128/26",
    "build-agents": "10.64.28.0/23",
  }),
  ...network("shop-test", ["10.64.32.0/21", "fd20:64:32::/56"], {
    nodes: "10.64.32.0/24,fd20:64:32::/64",
    "api-server": "10.64.33.0/28",
  }),
  ...network("data-prod", ["10.65.0.0/16"], {
    nodes: "10.65.0.0/23",
    databases: "10.65.4.0/24",
    pods: "10.65.64.0/18",
  }),
  ...network("legacy", ["10.66.0.0/18"], {
    aks: "10.66.0.0/21",
    vms: "10.66.8.0/24",
    reporting: "10.66.20.0/22",
  }),
  cluster("shop-prod", {
    pools: [
      pool("shop-prod", "nodes", { count: 30 }),
      pool("shop-prod", "nodes", {
        name: "web",
        mode: "User",
        count: 240,
        enableAutoScaling: true,
        minCount: 200,
        maxCount: 750,
      }),
    ],
    profile: {
      ...overlay,
      podCidr: "10.240.0.0/13",
      serviceCidr: "10.0.0.0/16",
      dnsServiceIP: "10.0.0.10",
    },
    more: {
      apiServerAccessProfile: {
        enableVnetIntegration: true,
        subnetId: subnetId("shop-prod", "api-server"),
      },
    },
  }),
  cluster("shop-test", {
    pools: [
      pool("shop-test", "nodes", { count: 20, enableAutoScaling: true, minCount: 3, maxCount: 76 }),
    ],
    profile: {
      ...overlay,
      ipFamilies: ["IPv4", "IPv6"],
      podCidrs: ["10.240.0.0/13", "fd12:3456:789a::/64"],
      podCidr: "10.240.0.0/13",
      serviceCidrs: ["172.31.16.0/20", "fd12:3456:789a:1::/108"],
      serviceCidr: "172.31.16.0/20",
      dnsServiceIP: "172.31.16.10",
    },
    more: {
      apiServerAccessProfile: {
        enableVnetIntegration: true,
        subnetId: subnetId("shop-test", "api-server"),
      },
    },
  }),
  cluster("data-prod", {
    pools: [
      pool("data-prod", "nodes", {
        count: 40,
        enableAutoScaling: true,
        minCount: 12,
        maxCount: 90,
        podSubnetID: subnetId("data-prod", "pods"),
      }),
    ],
    profile: { networkPlugin: "azure", serviceCidr: "172.16.0.0/20", dnsServiceIP: "172.16.0.10" },
  }),
  cluster("reports", {
    pools: [pool("legacy", "aks", { count: 12, maxPods: 110 })],
    profile: {
      networkPlugin: "kubenet",
      podCidr: "10.66.16.0/20",
      serviceCidr: "172.17.0.0/20",
      dnsServiceIP: "172.17.0.10",
    },
  }),
];

/** What is in use around the fleet. */
export const fleetEnvironment: readonly NamedRange[] = [
  { name: "Frankfurt datacenter", kind: EnvironmentKind.onPremises, cidr: cidr("10.0.0.0/12") },
  { name: "Paris datacenter", kind: EnvironmentKind.onPremises, cidr: cidr("10.32.0.0/13") },
  { name: "branch offices", kind: EnvironmentKind.onPremises, cidr: cidr("10.128.0.0/11") },
  { name: "partner VPN", kind: EnvironmentKind.peered, cidr: cidr("172.20.0.0/16") },
  { name: "VPN clients", kind: EnvironmentKind.onPremises, cidr: cidr("192.168.64.0/20") },
];

/** What the fleet's address plan keeps free. */
export const fleetPlan: AddressPlan = {
  mayRepeat: ["podCidr", "serviceCidr"],
  slots: [
    {
      name: "shop-prod/nodes",
      kind: "subnet",
      vnet: "shop-prod",
      cidr: cidr("10.64.16.0/22"),
      growTo: 21,
    },
    {
      name: "shop-test/nodes",
      kind: "subnet",
      vnet: "shop-test",
      cidr: cidr("10.64.32.0/24"),
      growTo: 23,
    },
  ],
};

/** The map of the fleet, as the rules judge it on one day. */
export function fleetMap(): AddressMap {
  const context = {
    topology: new Topology(fleetResources),
    facts: factsOf(),
    today: "2026-11-25",
    environment: fleetEnvironment,
  };
  return addressMapOf({
    ...context,
    title: "weu-prod",
    findings: judge(context, rules),
    plan: fleetPlan,
  });
}

/** A map with many VNets of fifty subnets, pods and services of their own for some, and a few problems. */
export function manyRanges(count: number): AddressMap {
  const ranges = Array.from({ length: count }, (_, i): DraftRange => {
    const vnet = Math.floor(i / 50);
    // 64 blocks of a /24 for each VNet, in 10.0.0.0/8 and on; smaller ones where there are very many.
    const size = count > 60_000 ? 28 : 24;
    const block = 2n ** BigInt(32 - size);
    const first = BigInt(10 * 2 ** 24) + BigInt(vnet) * 64n * block;
    return i % 50 === 0
      ? {
          name: `team-${vnet}`,
          kind: "vnet",
          lane: "vnets",
          cidr: new Cidr(4, first, size - 6),
          key: vnet,
        }
      : {
          name: `subnet-${i}`,
          kind: i % 50 === 1 ? "nodes" : "subnet",
          lane: "vnets",
          cidr: new Cidr(4, first + BigInt(i % 50) * block, size),
          parentKey: vnet,
          resource: `subnet-${i}`,
          property: "addressPrefix",
        };
  });
  const problems = [1, 401, 2051, 9051].map((i) => ({
    level: "problem" as const,
    rule: "subnet-address-prefix-overlaps-subnet",
    title: "The subnets of a VNet must not overlap",
    message: `addressPrefix of subnet-${i} overlaps another`,
    resource: `subnet-${i}`,
    name: `subnet "subnet-${i}"`,
    property: "addressPrefix",
  }));
  return drawUpMap({ title: `${count} ranges`, clusters: 0, ranges, problems });
}
