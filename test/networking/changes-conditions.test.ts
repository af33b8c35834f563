import assert from "node:assert/strict";
import {
  type ChangeContext,
  changeSentences,
  classifyChange,
  isStopped,
  NotKnown,
} from "../../networking/index";

const subnet = (name: string, group = "rg", vnet = "v") =>
  `/subscriptions/s/resourceGroups/${group}/providers/Microsoft.Network/virtualNetworks/${vnet}/subnets/${name}`;
const unknown = new NotKnown("it is an output of another resource");
const flat = { networkPlugin: "azure" };
const overlay = { networkPlugin: "azure", networkPluginMode: "overlay" };
const toOverlay = { ...overlay, podCidr: "192.168.0.0/16" };
const linux = { name: "sys", osType: "Linux", vnetSubnetID: subnet("nodes") };
const managed = { name: "sys", osType: "Linux" };
const podPool = { ...linux, podSubnetID: subnet("pods") };
const cluster = (networkProfile: object, pool: object = linux, more: object = {}) => ({
  kubernetesVersion: "1.34",
  agentPoolProfiles: [pool],
  networkProfile,
  ...more,
});
const leaving = (outboundType: string, pool: object = linux, more: object = {}) =>
  cluster({ ...overlay, outboundType }, pool, more);

/** What is not met, and what is left to be checked. */
function conditions(before: object, after: object, context?: ChangeContext): string[] {
  return classifyChange(before, after, context).flatMap(({ preconditions }) =>
    preconditions.flatMap(({ text, holds, because }) =>
      holds === true ? [] : [`${holds === false ? "not met" : "open"}: ${text} (${because})`],
    ),
  );
}

const route = "a route table with a route for 0.0.0.0/0 to an appliance on every node subnet";
const nat = "a NAT gateway on every node and pod subnet";
const away =
  "open: no NAT gateway and no route for 0.0.0.0/0 on the subnets afterwards, which go before the load balancer (natGateway and routeTable of the subnets)";
const cache = "the bootstrap artifacts come from a cache";
const cached = { bootstrapProfile: { artifactSource: "Cache" } };

/** The conditions of a change that Azure makes: before, after, what doesn't hold or isn't known. */
const conditional: [string, object, object, string[], ChangeContext?][] = [
  [
    "a firewall, where the subnets aren't known",
    leaving("loadBalancer"),
    leaving("userDefinedRouting"),
    [`open: ${route} (routeTable of the subnets)`],
  ],
  [
    "a firewall, where a route leads to it",
    leaving("loadBalancer"),
    leaving("userDefinedRouting"),
    [],
    { onSubnets: { defaultRoute: true, natGateway: false } },
  ],
  [
    "a firewall that no route leads to",
    leaving("loadBalancer"),
    leaving("userDefinedRouting"),
    [`not met: ${route} (set routeTable of the subnets first, in a step of its own)`],
    { onSubnets: { defaultRoute: false } },
  ],
  [
    "a NAT gateway that is attached",
    leaving("userDefinedRouting"),
    leaving("userAssignedNATGateway"),
    [],
    { onSubnets: { natGateway: true, defaultRoute: true } },
  ],
  [
    "a NAT gateway that is missing",
    leaving("userDefinedRouting"),
    leaving("userAssignedNATGateway"),
    [`not met: ${nat} (set natGateway of the subnets first, in a step of its own)`],
    { onSubnets: { natGateway: false } },
  ],
  [
    "back to the load balancer, with nothing on the subnets",
    leaving("none"),
    leaving("loadBalancer"),
    [],
    { onSubnets: { natGateway: false, defaultRoute: false } },
  ],
  [
    "back to the load balancer, with a NAT gateway on the subnets",
    leaving("userAssignedNATGateway"),
    leaving("loadBalancer"),
    [away],
    { onSubnets: { natGateway: true } },
  ],
  [
    "back to the load balancer, where the subnets aren't known",
    leaving("userDefinedRouting"),
    leaving("loadBalancer"),
    [away],
  ],
  [
    "no way out, with a cache",
    leaving("loadBalancer", linux, cached),
    leaving("none", linux, cached),
    [],
  ],
  [
    "no way out, without a cache",
    leaving("loadBalancer", managed),
    leaving("block", managed),
    [`not met: ${cache} (set bootstrapProfile.artifactSource: Cache first, in a step of its own)`],
  ],
  [
    "no way out, where the cache isn't known",
    leaving("loadBalancer"),
    leaving("none", linux, { bootstrapProfile: { artifactSource: unknown } }),
    [`open: ${cache} (bootstrapProfile.artifactSource: Cache)`],
  ],
  [
    "another way out on a Basic load balancer, in an availability set",
    cluster({ ...flat, loadBalancerSku: "basic" }, { ...linux, type: "AvailabilitySet" }),
    cluster(
      { ...flat, loadBalancerSku: "basic", outboundType: "userAssignedNATGateway" },
      { ...linux, type: "AvailabilitySet" },
    ),
    [
      "not met: a Standard load balancer (loadBalancerSku is basic)",
      "not met: virtual machine scale sets (sys is an availability set)",
    ],
    { onSubnets: { natGateway: true } },
  ],
  [
    "overlay for pools that have a place in it",
    cluster(flat, {
      ...linux,
      osType: "Windows",
      osSKU: "Windows2022",
      vmSize: "Standard_DC2s_v3",
    }),
    cluster(toOverlay, {
      ...linux,
      osType: "Windows",
      osSKU: "Windows2022",
      vmSize: "Standard_DC2s_v3",
    }),
    [
      "open: no ip-masq-agent configuration of your own (kubectl -n kube-system get configmap azure-ip-masq-agent-config finds none)",
      "open: Windows build 20348.1668 or later, and containerd (kubectl get nodes -o wide)",
    ],
  ],
  [
    "overlay for pools that have none: Windows2019, DCsv2, and names that are too long for a label",
    cluster(flat, {
      name: "win",
      osSKU: "windows2019",
      vmSize: "standard_dc4s_v2",
      vnetSubnetID: subnet("s".repeat(64), "g".repeat(63), "v".repeat(65)),
    }),
    cluster(toOverlay, {
      name: "win",
      osSKU: "windows2019",
      vmSize: "standard_dc4s_v2",
      vnetSubnetID: subnet("s".repeat(64), "g".repeat(63), "v".repeat(65)),
    }),
    [
      "not met: no Windows2019 node pools (win: overlay has Windows2022 and Windows2025)",
      "not met: no machines of the DCsv2 series (win: replace with a node pool of another size)",
      `not met: names of at most 63 characters of the nodes' resource group, VNet and subnet, which become labels of the nodes (VNet ${"v".repeat(65)} (65 characters) and subnet ${"s".repeat(64)} (64 characters): move the nodes to pools in a subnet with shorter names)`,
      "open: no ip-masq-agent configuration of your own (kubectl -n kube-system get configmap azure-ip-masq-agent-config finds none)",
    ],
  ],
];

const v2 = { natGatewayProfile: { sku: "StandardV2" } };
const v1 = { natGatewayProfile: { sku: "Standard" } };
const nated = (more: object = {}, outboundType = "managedNATGateway") =>
  cluster({ ...overlay, outboundType, ...more }, managed);

/** Before, after, and verdict, property and values of each change. */
const verdicts: [string, object, object, string[], ChangeContext?][] = [
  [
    "a managed NAT gateway of SKU StandardV2",
    nated(v1),
    nated(v2),
    ["inPlace networkProfile.natGatewayProfile.sku managedNATGateway -> managedNATGatewayV2"],
  ],
  ["a SKU that AKS had chosen already", nated(v2), nated(), [], { before: "azure" }],
  ["a SKU that is left out", nated(v2), nated(), []],
  ["a SKU that isn't known yet", nated(v2), nated({ natGatewayProfile: { sku: unknown } }), []],
  [
    "a NAT gateway whose SKU isn't known yet",
    nated({}, "loadBalancer"),
    nated({ natGatewayProfile: { sku: unknown } }),
    ["azureCli networkProfile.outboundType loadBalancer -> managedNATGateway"],
  ],
  [
    "a SKU that is written out in another case",
    nated(v2),
    nated({ natGatewayProfile: { sku: "standardv2" } }),
    [],
  ],
  [
    "back to SKU Standard",
    nated(v2),
    nated(v1),
    ["refused networkProfile.natGatewayProfile.sku managedNATGatewayV2 -> managedNATGateway"],
  ],
  [
    "the type of the preview and its SKU",
    nated({}, "managedNATGatewayV2"),
    nated(v2),
    ["spelling networkProfile.outboundType managedNATGatewayV2 -> managedNATGateway"],
  ],
  [
    "the type of the preview and its SKU, once Azure has it",
    nated({}, "managedNATGatewayV2"),
    nated(v2),
    [],
    { before: "azure" },
  ],
  [
    "static blocks that a pool has had",
    cluster(flat, { ...podPool, podIPAllocationMode: "StaticBlock" }),
    cluster(flat, { ...podPool, podIPAllocationMode: "staticblock" }),
    [],
  ],
  [
    "addresses one by one, written out",
    cluster(flat, podPool),
    cluster(flat, { ...podPool, podIPAllocationMode: "DynamicIndividual" }),
    [],
  ],
  [
    "static blocks taken away",
    cluster(flat, { ...podPool, podIPAllocationMode: "StaticBlock" }),
    cluster(flat, podPool),
    ["newPool agentPoolProfiles[name=sys].podIPAllocationMode StaticBlock -> DynamicIndividual"],
  ],
  [
    "static blocks of Azure that the program doesn't say",
    cluster(flat, { ...podPool, podIPAllocationMode: "StaticBlock" }),
    cluster(flat, podPool),
    [],
    { before: "azure" },
  ],
  [
    "an allocation mode that isn't known yet",
    cluster(flat, { ...podPool, podIPAllocationMode: "StaticBlock" }),
    cluster(flat, { ...podPool, podIPAllocationMode: unknown }),
    [],
  ],
  [
    "a pod subnet whose id isn't known yet",
    cluster(flat, podPool),
    cluster(flat, { ...podPool, podSubnetID: unknown }),
    [],
  ],
  [
    "pools that aren't known yet",
    cluster(flat, podPool),
    { ...cluster(flat), agentPoolProfiles: unknown },
    [],
  ],
  [
    "a pod subnet that is taken away",
    cluster(flat, podPool),
    cluster(flat),
    [
      "newCluster agentPoolProfiles Azure CNI Pod Subnet with dynamic IP allocation -> Azure CNI Node Subnet",
    ],
  ],
  [
    "IP families that aren't known yet",
    cluster({ ...overlay, ipFamilies: ["IPv4", "IPv6"] }),
    cluster({ ...overlay, ipFamilies: unknown }),
    [],
  ],
  [
    "dual-stack, with ranges that the program leaves to Azure",
    cluster(overlay),
    cluster({ ...overlay, ipFamilies: ["IPv4", "IPv6"] }),
    ["inPlace networkProfile.ipFamilies Azure CNI Overlay -> Azure CNI Overlay, dual-stack"],
  ],
  [
    "dual-stack, with service ranges, which azure-native replaces the cluster for",
    cluster(overlay),
    cluster({
      ...overlay,
      ipFamilies: ["IPv4", "IPv6"],
      serviceCidrs: ["10.0.0.0/16", "fd12:3456:789a:1::/108"],
    }),
    ["azureCli networkProfile.ipFamilies Azure CNI Overlay -> Azure CNI Overlay, dual-stack"],
  ],
  [
    "another way out of a subnet whose id isn't known",
    leaving("loadBalancer", { ...linux, vnetSubnetID: unknown }),
    leaving("userDefinedRouting", { ...linux, vnetSubnetID: unknown }),
    ["azureCli networkProfile.outboundType loadBalancer -> userDefinedRouting"],
  ],
];

describe("what a change depends on", () => {
  for (const [title, before, after, expected, context] of conditional) {
    it(title, () => {
      assert.deepEqual(conditions(before, after, context), expected);
    });
  }
  for (const [title, before, after, expected, context] of verdicts) {
    it(title, () => {
      assert.deepEqual(
        classifyChange(before, after, context).map(
          ({ verdict, property, from, to }) => `${verdict} ${property} ${from} -> ${to}`,
        ),
        expected,
      );
    });
  }

  it("is said with what to do first", () => {
    const [change] = classifyChange(
      leaving("loadBalancer", linux, { name: "shop", resourceGroupName: "rg" }),
      leaving("userAssignedNATGateway"),
      { onSubnets: { natGateway: false } },
    );
    assert.ok(change !== undefined && isStopped(change));
    assert.equal(
      changeSentences(change),
      "In an own VNet, outboundType can change from loadBalancer to userAssignedNATGateway: connections break, and traffic leaves from other addresses. Not met: a NAT gateway on every node and pod subnet (set natGateway of the subnets first, in a step of its own). azure-native would delete the cluster and create a new one. Instead, with no pulumi up in between, once that is done: run az aks update -g rg -n shop --outbound-type userAssignedNATGateway, set outboundType in the program to what az aks show prints, run pulumi refresh, and check that pulumi preview --diff shows no change. See https://learn.microsoft.com/azure/aks/egress-outboundtype",
    );
  });

  it("is no value that isn't known, on either side, whatever it is", () => {
    for (const whole of [podSubnetCluster, dualStackCluster]) {
      for (const path of pathsOf(whole)) {
        const partly = withUnknown(whole, path);
        for (const before of ["program", "azure"] as const) {
          assert.deepEqual(classifyChange(whole, partly, { before }), [], path.join("."));
          assert.deepEqual(classifyChange(partly, whole, { before }), [], path.join("."));
        }
      }
    }
  });
});

const podSubnetCluster = {
  name: "shop",
  resourceGroupName: "rg",
  location: "westeurope",
  dnsPrefix: "shop",
  kubernetesVersion: "1.34",
  nodeResourceGroup: "nodes",
  identity: { type: "UserAssigned" },
  networkProfile: {
    networkPlugin: "azure",
    networkDataplane: "azure",
    networkPolicy: "none",
    outboundType: "userAssignedNATGateway",
    serviceCidr: "10.200.0.0/16",
    serviceCidrs: ["10.200.0.0/16"],
    dnsServiceIP: "10.200.0.10",
    loadBalancerSku: "standard",
    natGatewayProfile: { sku: "StandardV2" },
  },
  apiServerAccessProfile: {
    enablePrivateCluster: true,
    enableVnetIntegration: true,
    privateDNSZone: "none",
    subnetId: subnet("api"),
  },
  oidcIssuerProfile: { enabled: true },
  windowsProfile: { adminUsername: "azure", adminPassword: "Pass.word1", licenseType: "None" },
  linuxProfile: { adminUsername: "azure", ssh: { publicKeys: [{ keyData: "ssh-rsa" }] } },
  agentPoolProfiles: [
    {
      name: "win",
      type: "VirtualMachineScaleSets",
      vmSize: "Standard_D4s_v5",
      maxPods: 31,
      osType: "Windows",
      osSKU: "Windows2022",
      enableFIPS: true,
      availabilityZones: ["1"],
      vnetSubnetID: subnet("nodes"),
      podSubnetID: subnet("pods"),
      podIPAllocationMode: "StaticBlock",
      scaleSetPriority: "Spot",
      networkProfile: { nodePublicIPTags: [{ ipTagType: "FirstPartyUsage", tag: "/Sql" }] },
      windowsProfile: { disableOutboundNat: true },
    },
  ],
};

const dualStackCluster = {
  ...podSubnetCluster,
  networkProfile: {
    ...podSubnetCluster.networkProfile,
    networkPluginMode: "overlay",
    networkDataplane: "cilium",
    networkPolicy: "cilium",
    podCidrs: ["10.100.0.0/16", "fd00::/64"],
    serviceCidrs: ["10.200.0.0/16", "fd01::/108"],
    ipFamilies: ["IPv4", "IPv6"],
  },
  agentPoolProfiles: [{ name: "sys", osType: "Linux", vnetSubnetID: subnet("nodes") }],
};

type Path = readonly (string | number)[];

/** The paths of all that an object has in it, but for the names of pools, by which they are found. */
function pathsOf(value: unknown, parent: Path = []): Path[] {
  if (typeof value !== "object" || value === null) {
    return [];
  }
  const keys = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  return keys.flatMap((key) => {
    const path = [...parent, key];
    const inside = pathsOf((value as Record<string, unknown>)[key], path);
    return key === "name" && parent[0] === "agentPoolProfiles" ? inside : [path, ...inside];
  });
}

function withUnknown(value: unknown, [key, ...rest]: Path): object {
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<
    string | number,
    unknown
  >;
  if (key !== undefined) {
    copy[key] = rest.length === 0 ? unknown : withUnknown(copy[key], rest);
  }
  return copy;
}
