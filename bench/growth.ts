/**
 * How judging grows while the resources of a program register with known ids: the exponent of the time over the number
 * of resources. 1 is proportional to it; the bound is 1.15. Run by `npm run bench`.
 */
import { rules } from "@aks-networking/networking";
import type { SeenResource } from "../policy-pack/reader/read";
import type { SettingsInput } from "../policy-pack/settings/settings";
import { SharedPass } from "../policy-pack/shared-pass";
import { type Figure, figureOf, milliseconds } from "./figure";

const group = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers";
const azure = {
  podCidr: "192.168.0.0/16",
  serviceCidr: "172.16.0.0/16",
  dnsServiceIP: "172.16.0.10",
};

function seen(token: string, name: string, props: object): SeenResource {
  const type = `azure-native:${token}`;
  return { type, name, urn: `urn:pulumi:s::p::${type}::${name}`, props };
}

export function network(name: string, i: number, subnets: number): SeenResource[] {
  const range = `10.${i % 200}`;
  return [
    seen("network:VirtualNetwork", name, {
      resourceGroupName: "rg",
      virtualNetworkName: name,
      addressSpace: { addressPrefixes: [`${range}.0.0/16`] },
    }),
    ...Array.from({ length: subnets }, (_, n) =>
      seen("network:Subnet", `${name}-s${n}`, {
        resourceGroupName: "rg",
        virtualNetworkName: name,
        subnetName: `s${n}`,
        addressPrefix: `${range}.${n}.0/24`,
      }),
    ),
  ];
}

export function subnetId(network: string, n: number): string {
  return `${group}/Microsoft.Network/virtualNetworks/${network}/subnets/s${n}`;
}

export function cluster(name: string, vnetSubnetID: string, ranges = azure): SeenResource {
  return seen("containerservice:ManagedCluster", name, {
    dnsPrefix: name,
    resourceGroupName: "rg",
    resourceName: name,
    identity: { type: "SystemAssigned" },
    agentPoolProfiles: [{ name: "system", mode: "System", count: 3, maxPods: 110, vnetSubnetID }],
    networkProfile: { networkPlugin: "azure", networkPluginMode: "overlay", ...ranges },
  });
}

function pool(clusterName: string, name: string, vnetSubnetID: string): SeenResource {
  return seen("containerservice:AgentPool", `${clusterName}-${name}`, {
    resourceGroupName: "rg",
    resourceName: clusterName,
    agentPoolName: name,
    count: 3,
    maxPods: 110,
    vnetSubnetID,
  });
}

/** Separate pools of clusters with so many each, each cluster in a VNet of its own. */
function pools(count: number, perCluster: number): SeenResource[] {
  return Array.from({ length: Math.ceil(count / perCluster) }, (_, i) => [
    ...network(`vnet-${i}`, i, 1),
    cluster(`aks-${i}`, subnetId(`vnet-${i}`, 0)),
    ...Array.from({ length: perCluster }, (__, n) =>
      pool(`aks-${i}`, `p${n}`, subnetId(`vnet-${i}`, 0)),
    ),
  ]).flat();
}

/** The same in one VNet, where each is judged beside all others. */
function poolsOfOneNetwork(count: number): SeenResource[] {
  const clusters = count / 10;
  return [
    ...network("vnet", 0, 200),
    ...Array.from({ length: clusters }, (_, i) => [
      cluster(`aks-${i}`, subnetId("vnet", i % 200)),
      ...Array.from({ length: 10 }, (__, n) =>
        pool(`aks-${i}`, `p${n}`, subnetId("vnet", i % 200)),
      ),
    ]).flat(),
  ];
}

/** Resources that the pack does not judge. */
export function others(name: string, count: number): SeenResource[] {
  return Array.from({ length: count }, (_, n) =>
    seen("storage:StorageAccount", `${name}-${n}`, { kind: "StorageV2" }),
  );
}

/** Fleets of ten resources: a cluster with pools in a VNet of its own, and resources that the pack does not judge. */
export function mixed(count: number): SeenResource[] {
  return Array.from({ length: count / 10 }, (_, i) => [
    ...network(`vnet-${i}`, i, 2),
    seen("network:RouteTable", `routes-${i}`, { resourceGroupName: "rg", routes: [] }),
    cluster(`aks-${i}`, subnetId(`vnet-${i}`, 0)),
    pool(`aks-${i}`, "p0", subnetId(`vnet-${i}`, 1)),
    ...others(`other-${i}`, 4),
  ]).flat();
}

/** One VNet, table or group with so many subnets, routes or rules of their own, and a cluster beside them. */
function crowd(make: (i: number) => SeenResource) {
  return (count: number) => [
    seen("network:VirtualNetwork", "vnet", {
      resourceGroupName: "rg",
      virtualNetworkName: "vnet",
      addressSpace: { addressPrefixes: ["10.0.0.0/8"] },
    }),
    ...network("vnet", 0, 1).slice(1),
    seen("network:RouteTable", "routes", { resourceGroupName: "rg", routeTableName: "routes" }),
    seen("network:NetworkSecurityGroup", "nsg", {
      resourceGroupName: "rg",
      networkSecurityGroupName: "nsg",
    }),
    cluster("aks", subnetId("vnet", 0)),
    ...Array.from({ length: count }, (_, i) => make(i)),
  ];
}

const inGroup = { resourceGroupName: "rg" };
const subnets = crowd((i) =>
  seen("network:Subnet", `more-${i}`, {
    ...inGroup,
    virtualNetworkName: "vnet",
    subnetName: `more-${i}`,
    addressPrefix: `10.${64 + (i >> 12)}.${(i >> 4) & 255}.${(i % 16) * 16}/28`,
  }),
);
const routes = crowd((i) =>
  seen("network:Route", `route-${i}`, {
    ...inGroup,
    routeTableName: "routes",
    routeName: `route-${i}`,
    addressPrefix: `11.${i >> 8}.${i & 255}.0/24`,
    nextHopType: "VirtualAppliance",
    nextHopIpAddress: "10.0.0.4",
  }),
);
const securityRules = crowd((i) =>
  seen("network:SecurityRule", `rule-${i}`, {
    ...inGroup,
    networkSecurityGroupName: "nsg",
    securityRuleName: `rule-${i}`,
    priority: 100 + i,
    direction: i % 2 === 0 ? "Inbound" : "Outbound",
    access: "Deny",
    protocol: "*",
    sourceAddressPrefix: "*",
    sourcePortRange: "*",
    destinationAddressPrefix: `11.${i >> 8}.${i & 255}.0/24`,
    destinationPortRange: "*",
  }),
);

const manyRanges: SettingsInput = {
  environment: {
    ranges: Array.from({ length: 20_000 }, (_, i) => ({
      name: `range-${i}`,
      cidr: `100.${64 + (Math.floor(i / 1024) % 64)}.${Math.floor(i / 4) % 256}.${(i % 4) * 64}/26`,
    })),
  },
};

const small = [250, 500, 1000, 2000];
const large = [1000, 2000, 5000, 10_000];
const crowds = [1250, 2500, 5000, 10_000];

interface Series {
  readonly name: string;
  readonly sizes: readonly number[];
  readonly make: (size: number) => readonly SeenResource[];
  readonly settings?: SettingsInput;
  /** Whether the judgement of the stack is measured, and not the registrations before it. */
  readonly stack?: boolean;
}

const series: readonly Series[] = [
  { name: "separate pools, 10 to a cluster", sizes: small, make: (n) => pools(n, 10) },
  { name: "separate pools, all of one cluster", sizes: small, make: (n) => pools(n, n) },
  { name: "separate pools, clusters in one VNet", sizes: small, make: poolsOfOneNetwork },
  { name: "mixed resources", sizes: large, make: mixed },
  {
    name: "mixed resources, 20,000 ranges outside",
    sizes: large,
    make: mixed,
    settings: manyRanges,
  },
  { name: "subnets of one VNet", sizes: crowds, make: subnets },
  { name: "routes of one table", sizes: crowds, make: routes },
  { name: "rules of one security group", sizes: crowds, make: securityRules },
  { name: "stack of mixed resources", sizes: large, make: mixed, stack: true },
  {
    name: "stack of mixed resources, 20,000 ranges outside",
    sizes: large,
    make: mixed,
    settings: manyRanges,
    stack: true,
  },
  { name: "stack with the subnets of one VNet", sizes: crowds, make: subnets, stack: true },
  { name: "stack with the routes of one table", sizes: crowds, make: routes, stack: true },
  {
    name: "stack with the rules of one security group",
    sizes: crowds,
    make: securityRules,
    stack: true,
  },
];

function judge(
  resources: readonly SeenResource[],
  { settings = {}, stack = false }: Partial<Series> = {},
): number {
  const pass = new SharedPass(rules, settings);
  return milliseconds(() => {
    if (stack) {
      pass.beginStack(resources);
      return;
    }
    for (const resource of resources) {
      pass.beginResource(resource);
    }
  });
}

/** The slope of the line through the logarithms, by least squares. */
function exponentOf(sizes: readonly number[], times: readonly number[]): number {
  const [x, y] = [sizes.map(Math.log), times.map(Math.log)];
  const mean = (list: readonly number[]) => list.reduce((a, b) => a + b, 0) / list.length;
  const [mx, my] = [mean(x), mean(y)];
  const product = x.reduce((sum, each, i) => sum + (each - mx) * ((y[i] ?? 0) - my), 0);
  return product / x.reduce((sum, each) => sum + (each - mx) ** 2, 0);
}

/** The exponents, each round over all sizes. */
export function benchGrowth(rounds: number): Figure[] {
  judge(mixed(100));
  judge(mixed(100), { stack: true });
  return series.map((each) => {
    const { name, sizes, make } = each;
    const exponents = Array.from({ length: rounds }, () => {
      const times = sizes.map((size) => judge(make(size), each));
      return exponentOf(sizes, times);
    });
    return figureOf(`growth: ${name}`, "exponent", exponents, 1.15);
  });
}
