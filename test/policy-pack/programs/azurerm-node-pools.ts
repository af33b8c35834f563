import {
  agentPool,
  cluster,
  type ExampleProperties,
  idOf,
  nameOf,
} from "../../../policy-pack/testing";
import { type Program, systemAssigned, vnet, within } from "./program";

const test = (name: string) => ({
  source: `hashicorp/terraform-provider-azurerm internal/services/containers/kubernetes_cluster_node_pool_resource_test.go ${name}`,
  azure: "accepted",
});

const surge = { upgradeSettings: { maxSurge: "10%" } };
const spot = { scaleSetPriority: "Spot", scaleSetEvictionPolicy: "Delete", spotMaxPrice: 0.5 };
const scaled = { enableAutoScaling: true, minCount: 1, count: 1 };

function tested(properties: ExampleProperties = {}, ofPool: object = {}) {
  return cluster("aks", {
    ...systemAssigned,
    dnsPrefix: "acctestaks",
    nodeProvisioningProfile: { mode: "Manual", defaultNodePools: "Auto" },
    agentPoolProfiles: [
      {
        name: "default",
        mode: "System",
        type: "VirtualMachineScaleSets",
        osType: "Linux",
        count: 1,
        vmSize: "Standard_DS2_v2",
        ...surge,
        ...ofPool,
      },
    ],
    ...properties,
  });
}

function pool(agentPoolName: string, properties: ExampleProperties = {}) {
  return agentPool(agentPoolName, {
    agentPoolName,
    resourceName: nameOf("aks"),
    mode: "User",
    type: "VirtualMachineScaleSets",
    osType: "Linux",
    count: 1,
    vmSize: "Standard_DS2_v2",
    ...surge,
    ...properties,
  });
}

const inTest = { vnetSubnetID: idOf("test") };
const network = [vnet("10.1.0.0/16"), within("test", "10.1.0.0/24")];
const delegations = [
  { name: "aks-delegation", serviceName: "Microsoft.ContainerService/managedClusters" },
];
const windowsNetwork = {
  networkPlugin: "azure",
  networkPolicy: "azure",
  serviceCidr: "10.10.0.0/16",
  dnsServiceIP: "10.10.0.10",
};
const windowsProfile = { adminUsername: "azureuser", adminPassword: "replaced" };
const windows = { osType: "Windows", tags: { Os: "Windows" } };

/** Acceptance tests of node pools, which the provider's CI creates in Azure. */
export const azurermNodePools: readonly Program[] = [
  {
    what: "a second pool in a zone, both in a /24 with Azure CNI",
    ...test("availabilityZonesConfig"),
    stack: () => [
      ...network,
      tested({ networkProfile: { networkPlugin: "azure", loadBalancerSku: "standard" } }, inTest),
      pool("internal", { ...inTest, availabilityZones: ["1"] }),
    ],
    reports: [],
  },
  {
    what: "an autoscaled pool beside one with a count, no plugin named",
    ...test("multiplePoolsConfig"),
    stack: () => [
      tested(),
      pool("autoscale", { ...scaled, maxCount: 3 }),
      pool("manual", { count: 2, vmSize: "Standard_F2s_v2" }),
    ],
    reports: [],
  },
  {
    what: "a second system pool",
    ...test("modeSystemConfig"),
    stack: () => [tested(), pool("internal", { mode: "System" })],
    reports: [],
  },
  {
    what: "node and pod subnets in a VNet of 10.0.0.0/8, two pools in the same ones",
    ...test("podSubnet"),
    stack: () => [
      vnet("10.0.0.0/8"),
      within("nodes", "10.240.0.0/16"),
      within("pods", "10.241.0.0/16", { delegations }),
      tested(
        { networkProfile: { networkPlugin: "azure" }, sku: { name: "Base", tier: "Standard" } },
        { vnetSubnetID: idOf("nodes"), podSubnetID: idOf("pods") },
      ),
      pool("internal", { vnetSubnetID: idOf("nodes"), podSubnetID: idOf("pods") }),
    ],
    reports: [],
  },
  {
    what: "a Spot pool with a highest price",
    ...test("spotConfig"),
    stack: () => [tested(), pool("internal", { ...spot, upgradeSettings: undefined })],
    reports: [],
  },
  {
    what: "a Spot pool with upgrade settings other than surge",
    ...test("spotWithOtherUpgradeSettingsConfig"),
    stack: () => [
      tested(),
      pool("internal", {
        ...spot,
        upgradeSettings: {
          drainTimeoutInMinutes: 15,
          nodeSoakDurationInMinutes: 5,
          undrainableNodeBehavior: "Schedule",
        },
      }),
    ],
    reports: [],
  },
  {
    what: "maxUnavailable on a user pool",
    ...test("upgradeSettingsMaxUnavailable"),
    stack: () => [
      tested(),
      pool("internal", {
        count: 3,
        upgradeSettings: { maxUnavailable: "1", maxSurge: "0", drainTimeoutInMinutes: 15 },
      }),
    ],
    reports: [],
  },
  {
    what: "an autoscaled pool in the subnet of the first, no plugin named",
    ...test("virtualNetworkAutomaticConfig"),
    stack: () => [
      ...network,
      tested({}, inTest),
      pool("internal", { ...inTest, ...scaled, maxCount: 3 }),
    ],
    reports: [],
  },
  {
    what: "a second pool in a second subnet, no plugin named",
    ...test("virtualNetworkMultipleSubnet"),
    stack: () => [
      ...network,
      within("test2", "10.1.1.0/24"),
      tested({}, inTest),
      pool("internal", { vnetSubnetID: idOf("test2") }),
    ],
    reports: [],
  },
  {
    what: "a Windows pool without osSKU, with Azure's policies",
    ...test("windowsConfig"),
    stack: () => [
      tested({ windowsProfile, networkProfile: windowsNetwork }),
      pool("windoz", windows),
    ],
    reports: [
      "advisory aks-network-policy-azure-retired",
      "advisory aks-network-policy-azure-windows-retired",
    ],
  },
  {
    what: "Windows Server 2019 on Kubernetes 1.32 with long-term support",
    ...test("windows2019Config"),
    stack: () => [
      tested({
        windowsProfile,
        networkProfile: windowsNetwork,
        kubernetesVersion: "1.32",
        sku: { name: "Base", tier: "Premium" },
        supportPlan: "AKSLongTermSupport",
      }),
      pool("windoz", { ...windows, osSKU: "Windows2019" }),
    ],
    reports: [
      "advisory aks-network-policy-azure-retired",
      "advisory aks-network-policy-azure-windows-retired",
      "advisory aks-os-sku-retired",
    ],
  },
  {
    what: "Windows Server 2022 with Azure's policies",
    ...test("windows2022Config"),
    stack: () => [
      tested({ windowsProfile, networkProfile: windowsNetwork }),
      pool("windoz", { ...windows, osSKU: "Windows2022" }),
    ],
    reports: [
      "advisory aks-network-policy-azure-retired",
      "advisory aks-network-policy-azure-windows-retired",
      "advisory aks-os-sku-retired",
    ],
  },
  {
    what: "a Linux and a Windows pool beside the system pool",
    ...test("windowsAndLinuxConfig"),
    stack: () => [
      tested({ windowsProfile, networkProfile: windowsNetwork }),
      pool("linux"),
      pool("windoz", windows),
    ],
    reports: [
      "advisory aks-network-policy-azure-retired",
      "advisory aks-network-policy-azure-windows-retired",
    ],
  },
  {
    what: "a pool that scales from zero",
    ...test("zeroSizeConfig"),
    stack: () => [
      tested(),
      pool("internal", { enableAutoScaling: true, minCount: 0, count: 0, maxCount: 3 }),
    ],
    reports: [],
  },
  {
    what: "a pool that may grow to 250 nodes, in the default pod range",
    ...test("maxSizeConfig"),
    stack: () => [tested(), pool("internal", { ...scaled, maxCount: 250 })],
    reports: ["advisory aks-pod-cidr-full-during-upgrade"],
  },
  {
    what: "a pool whose bounds are the same",
    ...test("sameSizeConfig"),
    stack: () => [tested(), pool("internal", { ...scaled, maxCount: 1 })],
    reports: [],
  },
  {
    what: "FIPS nodes",
    ...test("other"),
    stack: () => [
      tested(),
      pool("internal", { count: 3, enableFIPS: true, kubeletDiskType: "OS" }),
    ],
    reports: [],
  },
  {
    what: "a Windows pool behind a NAT gateway that AKS makes, outbound NAT left on",
    ...test("windowsProfileOutboundNatEnabled"),
    stack: () => [
      tested({ networkProfile: { networkPlugin: "azure", outboundType: "managedNATGateway" } }),
      pool("user", {
        osType: "Windows",
        osSKU: "Windows2022",
        windowsProfile: { disableOutboundNat: false },
      }),
    ],
    reports: ["advisory aks-os-sku-retired"],
  },
  {
    what: "nodes with public addresses, host ports and a routing preference",
    ...test("networkProfileComplete"),
    stack: () => [
      tested(),
      pool("internal", {
        enableNodePublicIP: true,
        networkProfile: {
          allowedHostPorts: [{ portStart: 8001, portEnd: 8002, protocol: "UDP" }],
          nodePublicIPTags: [{ ipTagType: "RoutingPreference", tag: "Internet" }],
        },
      }),
    ],
    reports: [],
  },
  {
    what: "four pools, each in a node and a pod subnet of its own, none delegated",
    ...test("virtualNetworkOwnershipRaceCondition"),
    stack: () => [
      vnet("10.1.0.0/16"),
      ...[0, 1, 2, 3, 4, 5, 6, 7].map((i) => within(`test${i}`, `10.1.${i}.0/24`)),
      tested(
        { networkProfile: { networkPlugin: "azure", loadBalancerSku: "standard" } },
        { vnetSubnetID: idOf("test6"), podSubnetID: idOf("test7") },
      ),
      ...[0, 1, 2].map((i) =>
        pool(`internal${i + 1}`, {
          vnetSubnetID: idOf(`test${2 * i}`),
          podSubnetID: idOf(`test${2 * i + 1}`),
          availabilityZones: ["1"],
          vmSize: "Standard_L8s_v3",
        }),
      ),
    ],
    reports: ["advisory aks-pod-subnet-full-at-max-pods"],
    firstPreview: ["advisory aks-pod-subnet-full-at-max-pods", "advisory aks-ranges-undecided"],
  },
];
