import { builtInRoles } from "@aks-networking/networking";
import {
  agentPool,
  cluster,
  identity,
  idOf,
  nameOf,
  natGateway,
  privateDnsZone,
  publicIPAddress,
} from "../../../policy-pack/testing";
import { roleOn } from "./own-networks";
import { overlay, type Program, systemAssigned, userAssigned, vnet, within } from "./program";

const example = (name: string) => ({
  source: `Azure/terraform-azurerm-avm-res-containerservice-managedcluster examples/${name}/main.tf`,
  azure: "accepted",
});

const delegations = [
  { name: "aks-delegation", serviceName: "Microsoft.ContainerService/managedClusters" },
];
const surge = { upgradeSettings: { maxSurge: "10%" } };
const autoscaled = { enableAutoScaling: true, minCount: 2, maxCount: 4, count: 2, ...surge };

function system(properties: object) {
  return { name: "default", mode: "System", osType: "Linux", ...autoscaled, ...properties };
}

function user(name: string, properties: object) {
  return agentPool(name, {
    agentPoolName: name,
    resourceName: nameOf("aks"),
    mode: "User",
    osType: "Linux",
    ...autoscaled,
    ...properties,
  });
}

const threeSubnets = [
  vnet("10.1.0.0/16"),
  within("default", "10.1.0.0/24"),
  within("unp1", "10.1.1.0/24"),
  within("unp2", "10.1.2.0/24"),
];

const cilium = {
  ...overlay,
  networkDataplane: "cilium",
  advancedNetworking: {
    enabled: true,
    observability: { enabled: true },
    security: { enabled: true },
  },
};

/** Examples of Azure's verified modules, which their own pipelines deploy. */
export const avm: readonly Program[] = [
  {
    what: "AVM, well-architected: private, VNet-integrated, with a privatelink zone",
    ...example("waf-aligned"),
    stack: () => [
      vnet("10.1.0.0/16"),
      within("api-server", "10.1.0.0/28", { delegations }),
      within("default", "10.1.1.0/24"),
      within("unp1", "10.1.2.0/24"),
      privateDnsZone("zone", { privateZoneName: "privatelink.westeurope.azmk8s.io" }),
      identity("identity"),
      roleOn("vnet"),
      roleOn("zone", builtInRoles.privateDnsZoneContributor),
      cluster("aks", {
        ...userAssigned,
        location: "westeurope",
        fqdnSubdomain: "subdomain",
        sku: { name: "Base", tier: "Standard" },
        agentPoolProfiles: [
          system({
            vmSize: "Standard_D2S_v6",
            maxCount: 5,
            maxPods: 50,
            nodeTaints: ["CriticalAddonsOnly=true:NoSchedule"],
            vnetSubnetID: idOf("default"),
          }),
        ],
        apiServerAccessProfile: {
          enablePrivateCluster: true,
          enableVnetIntegration: true,
          privateDNSZone: idOf("zone"),
          subnetId: idOf("api-server"),
        },
        autoUpgradeProfile: { upgradeChannel: "stable", nodeOSUpgradeChannel: "Unmanaged" },
        networkProfile: {
          ...cilium,
          advancedNetworking: {
            ...cilium.advancedNetworking,
            security: { enabled: true, advancedNetworkPolicies: "FQDN" },
          },
          serviceCidr: "10.10.200.0/24",
          dnsServiceIP: "10.10.200.10",
        },
      }),
      user("userpool1", {
        vmSize: "Standard_D2S_v6",
        maxCount: 3,
        maxPods: 50,
        vnetSubnetID: idOf("unp1"),
      }),
    ],
    reports: [],
  },
  {
    what: "AVM, private: three pools in three subnets with Azure CNI",
    ...example("private"),
    stack: () => [
      ...threeSubnets,
      privateDnsZone("zone", { privateZoneName: "privatelink.westeurope.azmk8s.io" }),
      identity("identity"),
      roleOn("vnet"),
      roleOn("zone", builtInRoles.privateDnsZoneContributor),
      cluster("aks", {
        ...userAssigned,
        location: "westeurope",
        sku: { name: "Base", tier: "Standard" },
        agentPoolProfiles: [
          system({
            vmSize: "Standard_DS2_v2",
            count: 1,
            minCount: 1,
            maxCount: 3,
            maxPods: 30,
            vnetSubnetID: idOf("default"),
          }),
        ],
        apiServerAccessProfile: { enablePrivateCluster: true, privateDNSZone: idOf("zone") },
        networkProfile: {
          networkPlugin: "azure",
          serviceCidr: "10.10.200.0/24",
          dnsServiceIP: "10.10.200.10",
        },
      }),
      user("userpool1", { minCount: 1, maxCount: 3, maxPods: 30, vnetSubnetID: idOf("unp1") }),
      user("userpool2", { minCount: 1, maxCount: 3, maxPods: 30, vnetSubnetID: idOf("unp2") }),
    ],
    reports: [],
  },
  {
    what: "AVM, advanced networking with Cilium on overlay",
    ...example("advanced-networking"),
    stack: () => [
      ...threeSubnets,
      identity("identity"),
      cluster("aks", {
        ...userAssigned,
        dnsPrefix: "advnetexample",
        agentPoolProfiles: [
          system({ vmSize: "Standard_DS2_v2", maxPods: 30, vnetSubnetID: idOf("default") }),
        ],
        networkProfile: { ...cilium, networkPolicy: "cilium" },
        autoUpgradeProfile: { upgradeChannel: "stable", nodeOSUpgradeChannel: "Unmanaged" },
      }),
      user("userpool", { maxPods: 30, vnetSubnetID: idOf("unp1") }),
    ],
    reports: ["advisory aks-identity-node-subnet-role-missing"],
  },
  {
    what: "AVM, Azure CNI overlay with three pools in three subnets",
    ...example("azure-cni"),
    stack: () => [
      ...threeSubnets,
      identity("identity"),
      cluster("aks", {
        ...userAssigned,
        dnsPrefix: "cniexample",
        agentPoolProfiles: [
          system({ vmSize: "Standard_DS2_v2", maxPods: 30, vnetSubnetID: idOf("default") }),
        ],
        networkProfile: { ...overlay, networkDataplane: "azure" },
      }),
      user("userpool1", { maxPods: 30, vnetSubnetID: idOf("unp1") }),
      user("userpool2", { maxPods: 30, vnetSubnetID: idOf("unp2") }),
    ],
    reports: ["advisory aks-identity-node-subnet-role-missing"],
  },
  {
    what: "AVM, kubenet with three autoscaled pools",
    ...example("kubenet"),
    stack: () => [
      cluster("aks", {
        ...systemAssigned,
        agentPoolProfiles: [system({ minCount: 1, maxCount: 3, maxPods: 30 })],
        networkProfile: { networkPlugin: "kubenet" },
      }),
      user("userpool1", { minCount: 1, maxCount: 3, maxPods: 30 }),
      user("userpool2", { minCount: 1, maxCount: 3, maxPods: 30 }),
    ],
    reports: ["advisory aks-network-plugin-kubenet-retired"],
  },
  {
    what: "AVM, AKS Automatic with hosted system nodes, private, behind a NAT gateway",
    ...example("automatic-private"),
    stack: () => [
      vnet("172.19.0.0/16"),
      publicIPAddress("nat-ip", {
        publicIPAllocationMethod: "Static",
        publicIPAddressVersion: "IPv4",
        sku: { name: "Standard" },
        zones: ["1", "2", "3"],
      }),
      natGateway("nat", {
        sku: { name: "Standard" },
        publicIpAddresses: [{ id: idOf("nat-ip") }],
        idleTimeoutInMinutes: 4,
      }),
      within("api-server", "172.19.0.0/28"),
      within("cluster", "172.19.1.0/24", { natGateway: { id: idOf("nat") } }),
      within("system", "172.19.2.0/24", { natGateway: { id: idOf("nat") } }),
      privateDnsZone("zone", { privateZoneName: "privatelink.swedencentral.azmk8s.io" }),
      identity("identity"),
      roleOn("vnet"),
      roleOn("zone", builtInRoles.privateDnsZoneContributor),
      cluster("aks", {
        ...userAssigned,
        location: "swedencentral",
        sku: { name: "Automatic", tier: "Standard" },
        apiServerAccessProfile: {
          subnetId: idOf("api-server"),
          enablePrivateCluster: true,
          privateDNSZone: idOf("zone"),
          disableRunCommand: true,
        },
        hostedSystemProfile: {
          enabled: true,
          nodeSubnetID: idOf("cluster"),
          systemNodeSubnetID: idOf("system"),
        },
        networkProfile: { outboundType: "userAssignedNATGateway" },
      }),
    ],
    reports: [],
  },
  {
    what: "AVM, secure baseline: VNet-integrated and private, Application Gateway for Containers",
    ...example("secure-baseline-private-cluster"),
    stack: () => [
      vnet("10.0.0.0/16"),
      within("subnet-aks", "10.0.1.0/24"),
      within("subnet-agc", "10.0.2.0/24", {
        delegations: [
          { name: "agc-delegation", serviceName: "Microsoft.ServiceNetworking/trafficControllers" },
        ],
      }),
      within("subnet-apiserver", "10.0.3.0/28", { delegations }),
      identity("identity"),
      roleOn("vnet"),
      cluster("aks", {
        ...userAssigned,
        sku: { name: "Base", tier: "Standard" },
        agentPoolProfiles: [
          system({
            vmSize: "Standard_D2S_v6",
            osSKU: "AzureLinux",
            availabilityZones: ["1", "2", "3"],
            maxCount: 3,
            vnetSubnetID: idOf("subnet-aks"),
          }),
        ],
        apiServerAccessProfile: {
          enablePrivateCluster: true,
          enableVnetIntegration: true,
          subnetId: idOf("subnet-apiserver"),
        },
        ingressProfile: {
          applicationLoadBalancer: { enabled: true },
          gatewayAPI: { installation: "Standard" },
        },
        networkProfile: {
          networkPlugin: "azure",
          serviceCidr: "172.16.0.0/16",
          dnsServiceIP: "172.16.0.10",
        },
      }),
    ],
    reports: [],
  },
];
