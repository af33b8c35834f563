import { ArmType, builtInRoles } from "@aks-networking/networking";
import {
  agentPool,
  cluster,
  type ExampleProperties,
  identity,
  idOf,
  idWithin,
  nameOf,
  privateDnsZone,
  publicIPAddress,
  resource,
  virtualNetwork,
} from "../../../policy-pack/testing";
import { roleOn } from "./own-networks";
import { overlay, type Program, systemAssigned, userAssigned } from "./program";

const test = (name: string) => ({
  source: `Azure/bicep-registry-modules avm/res/container-service/managed-cluster/tests/e2e/${name}/main.test.bicep`,
  azure: "accepted",
});

const inGroup = { resourceGroupName: nameOf("rg") };
const group = () =>
  resource("azure-native:resources:ResourceGroup", "rg", {}, ArmType.resourceGroup);

/** What the module sends for each cluster. */
function verified(
  properties: ExampleProperties,
  networkProfile: ExampleProperties = {},
  loadBalancerProfile: ExampleProperties = {},
) {
  return cluster("aks", {
    ...inGroup,
    location: "westeurope",
    dnsPrefix: "avm001",
    ...systemAssigned,
    sku: { name: "Base", tier: "Standard" },
    enableRBAC: true,
    publicNetworkAccess: "Disabled",
    addonProfiles: {
      httpApplicationRouting: { enabled: false },
      aciConnectorLinux: { enabled: false },
    },
    networkProfile: {
      ipFamilies: ["IPv4"],
      outboundType: "loadBalancer",
      loadBalancerSku: "standard",
      loadBalancerProfile: {
        allocatedOutboundPorts: 0,
        idleTimeoutInMinutes: 30,
        backendPoolType: "NodeIPConfiguration",
        ...loadBalancerProfile,
      },
      ...networkProfile,
    },
    ...properties,
  });
}

/** The module gives every pool an eviction policy, Spot or not. */
const pool = { osType: "Linux", vmSize: "Standard_DS4_v2", scaleSetEvictionPolicy: "Delete" };
const scaleSet = { ...pool, type: "VirtualMachineScaleSets", availabilityZones: ["3"] };

function system(properties: ExampleProperties = {}) {
  return { name: "systempool", mode: "System", ...pool, ...properties };
}

function user(name: string, properties: ExampleProperties) {
  return agentPool(name, {
    ...inGroup,
    agentPoolName: name,
    resourceName: nameOf("aks"),
    mode: "User",
    ...properties,
  });
}

const scaled = (minCount: number, maxPods: number) => ({
  ...scaleSet,
  enableAutoScaling: true,
  minCount,
  maxCount: 3,
  maxPods,
});

const oneSubnet = virtualNetwork("vnet", {
  ...inGroup,
  addressSpace: { addressPrefixes: ["10.0.0.0/16"] },
  subnets: [{ name: "defaultSubnet", addressPrefix: "10.0.0.0/16" }],
});
const inSubnet = { vnetSubnetID: idWithin("vnet", "subnets/defaultSubnet") };
const ownServices = { serviceCidr: "10.10.200.0/24", dnsServiceIP: "10.10.200.10" };

const zone = privateDnsZone("zone", {
  ...inGroup,
  privateZoneName: "privatelink.westeurope.azmk8s.io",
});
const ownZone = { enablePrivateCluster: true, privateDNSZone: idOf("zone") };
const privateNetwork = [
  group(),
  identity("identity", inGroup),
  zone,
  oneSubnet,
  roleOn("vnet"),
  roleOn("zone", builtInRoles.privateDnsZoneContributor),
];

/** Tests of Azure's verified module in Bicep, which its pipeline deploys twice each. */
export const verifiedBicep: readonly Program[] = [
  {
    what: "AVM in Bicep, defaults: no network plugin, a load balancer profile of defaults",
    ...test("defaults"),
    stack: () => [group(), verified({ agentPoolProfiles: [system({ count: 3 })] })],
    reports: [],
  },
  {
    what: "AVM in Bicep, AKS Automatic behind a NAT gateway that AKS makes, a load balancer profile beside it",
    ...test("automatic"),
    stack: () => [
      group(),
      verified(
        {
          sku: { name: "Automatic", tier: "Standard" },
          agentPoolProfiles: [system({ count: 1 })],
          nodeProvisioningProfile: { mode: "Auto" },
          nodeResourceGroupProfile: { restrictionLevel: "ReadOnly" },
          publicNetworkAccess: "Enabled",
          ingressProfile: { webAppRouting: { enabled: true } },
        },
        { outboundType: "managedNATGateway" },
      ),
    ],
    reports: ["advisory aks-app-routing-nginx-retired"],
  },
  {
    what: "AVM in Bicep, kubenet with a pool of single virtual machines",
    ...test("kubenet"),
    stack: () => [
      group(),
      identity("identity", inGroup),
      verified(
        { ...userAssigned, agentPoolProfiles: [system({ count: 1, ...scaled(1, 30) })] },
        { networkPlugin: "kubenet" },
      ),
      user("userpool1", {
        ...pool,
        vmSize: undefined,
        type: "VirtualMachines",
        maxPods: 30,
        virtualMachinesProfile: { scale: { manual: [{ count: 2, size: "Standard_DS4_v2" }] } },
      }),
    ],
    reports: ["advisory aks-network-plugin-kubenet-retired", "advisory aks-ranges-undecided"],
  },
  {
    what: "AVM in Bicep, private: an eviction policy on regular pools, a subnet as large as its VNet",
    ...test("priv"),
    stack: () => [
      ...privateNetwork,
      verified(
        {
          ...userAssigned,
          apiServerAccessProfile: ownZone,
          agentPoolProfiles: [system({ count: 1, ...scaled(1, 30), ...inSubnet })],
        },
        { networkPlugin: "azure", ...ownServices },
      ),
      user("userpool1", {
        count: 2,
        ...scaled(1, 30),
        ...inSubnet,
        scaleSetPriority: "Regular",
      }),
    ],
    reports: [],
  },
  {
    what: "AVM in Bicep, well-architected: pools that start below their minimum, one without a subnet",
    ...test("waf-aligned"),
    stack: () => [
      ...privateNetwork,
      verified(
        {
          ...userAssigned,
          apiServerAccessProfile: ownZone,
          agentPoolProfiles: [system({ count: 1, ...scaled(3, 50), ...inSubnet })],
        },
        { networkPlugin: "azure", networkPolicy: "azure", ...ownServices },
      ),
      user("userpool1", { count: 2, ...scaled(3, 50), ...inSubnet }),
      user("userpool2", { count: 2, ...scaled(3, 50) }),
    ],
    reports: [
      "advisory aks-autoscaler-count-outside-bounds",
      "advisory aks-network-policy-azure-retired",
    ],
  },
  {
    what: "AVM in Bicep, all parameters: Contributor on the resource group alone, managed and own outbound addresses",
    ...test("max"),
    stack: () => [
      group(),
      identity("identity", inGroup),
      zone,
      publicIPAddress("ip", {
        ...inGroup,
        publicIPAllocationMethod: "Static",
        sku: { name: "Standard" },
      }),
      roleOn("rg", builtInRoles.contributor),
      virtualNetwork("vnet", {
        ...inGroup,
        addressSpace: { addressPrefixes: ["10.0.0.0/16"] },
        subnets: [
          { name: "defaultSubnet", addressPrefix: "10.0.0.0/20" },
          { name: "appGatewaySubnet", addressPrefix: "10.0.16.0/24" },
          {
            name: "apiServerSubnet",
            addressPrefix: "10.0.17.0/28",
            delegations: [
              { name: "aks", serviceName: "Microsoft.ContainerService/managedClusters" },
            ],
          },
        ],
      }),
      verified(
        {
          ...userAssigned,
          identityProfile: { kubeletidentity: { resourceId: idOf("identity") } },
          apiServerAccessProfile: {
            ...ownZone,
            enableVnetIntegration: true,
            subnetId: idWithin("vnet", "subnets/apiServerSubnet"),
          },
          agentPoolProfiles: [
            system({
              count: 1,
              ...scaled(1, 50),
              ...inSubnet,
              upgradeSettings: { maxSurge: "33%" },
            }),
          ],
          nodeProvisioningProfile: { mode: "Manual" },
          serviceMeshProfile: { mode: "Disabled" },
        },
        {
          ...overlay,
          networkDataplane: "azure",
          networkPolicy: "azure",
          podCidr: "10.244.0.0/16",
          ...ownServices,
        },
        { managedOutboundIPs: { count: 2 }, outboundIPs: { publicIPs: [{ id: idOf("ip") }] } },
      ),
      user("userpool1", {
        count: 1,
        ...scaled(1, 30),
        maxCount: 2,
        ...inSubnet,
        upgradeSettings: { maxSurge: "50%" },
      }),
    ],
    reports: ["advisory aks-network-policy-azure-retired"],
    firstPreview: ["advisory aks-network-policy-azure-retired", "advisory aks-ranges-undecided"],
  },
];
