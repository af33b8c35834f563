import {
  agentPool,
  type ExampleProperties,
  identity,
  idOf,
  nameOf,
  peering,
  privateDnsZone,
  routeTable,
  virtualNetwork,
} from "../../../policy-pack/testing";
import { roleOn } from "./own-networks";
import { cliCluster, overlay, type Program, userAssigned, vnet, within } from "./program";

const refused = (azure: string, source: string) => ({ azure, source });
const azure = { networkPlugin: "azure" };
const inNodes = { vnetSubnetID: idOf("nodes") };
const services = { serviceCidr: "172.16.0.0/16", dnsServiceIP: "172.16.0.10" };
const windows = { osType: "Windows", osSKU: "Windows2022", agentPoolName: "win1" };

function pool(properties: ExampleProperties) {
  return agentPool("pool", {
    agentPoolName: "pool1",
    resourceName: nameOf("aks"),
    mode: "User",
    count: 2,
    ...properties,
  });
}

function vnetOf(name: string, addressPrefix: string) {
  return virtualNetwork(name, { addressSpace: { addressPrefixes: [addressPrefix] } });
}

function peered(from: string, to: string) {
  return peering(`${from}-to-${to}`, {
    virtualNetworkName: nameOf(from),
    remoteVirtualNetwork: { id: idOf(to) },
  });
}

/** What Azure refused about pools, the API server, zones and peerings. */
export const refusedPools: readonly Program[] = [
  {
    what: "201 ranges that may reach the API server",
    ...refused("greater than the allowed value 200", "StatCan/aaw#545"),
    stack: () => [
      cliCluster(
        azure,
        {},
        {
          apiServerAccessProfile: {
            authorizedIPRanges: Array.from({ length: 201 }, (_, i) => `20.42.${i}.0/24`),
          },
        },
      ),
    ],
    reports: ["mandatory aks-authorized-ip-ranges-too-many"],
  },
  {
    what: "authorised ranges on a Basic load balancer",
    ...refused("not allowed with basic load balancer", "MicrosoftDocs/azure-docs#43114"),
    stack: () => [
      cliCluster(
        { ...azure, loadBalancerSku: "basic" },
        {},
        { apiServerAccessProfile: { authorizedIPRanges: ["20.42.0.0/24"] } },
      ),
    ],
    reports: [
      "mandatory aks-authorized-ip-ranges-basic-load-balancer",
      "mandatory aks-load-balancer-sku-basic-retired",
    ],
  },
  {
    what: "authorised ranges on a private cluster",
    ...refused("InvalidParameter", "aquasecurity/tfsec#571"),
    stack: () => [
      cliCluster(
        azure,
        {},
        {
          apiServerAccessProfile: {
            enablePrivateCluster: true,
            authorizedIPRanges: ["20.42.0.0/24"],
          },
        },
      ),
    ],
    reports: ["mandatory aks-authorized-ip-ranges-private-cluster"],
  },
  {
    what: "a Windows pool on kubenet",
    ...refused("AzureCNIOnlyForWindows", "jenkins-infra/azure#108"),
    stack: () => [
      cliCluster(
        { networkPlugin: "kubenet" },
        {},
        { windowsProfile: { adminUsername: "azureuser", adminPassword: "p" } },
      ),
      pool(windows),
    ],
    reports: [
      "advisory aks-network-plugin-kubenet-retired",
      "advisory aks-os-sku-retired",
      "mandatory aks-windows-pool-kubenet",
    ],
  },
  {
    what: "Windows Server 2019 on Kubernetes 1.33.1",
    ...refused(
      "Windows2019NotSupportedWithOrchestratorVersion",
      "Azure/azure-container-networking#3870",
    ),
    stack: () => [
      cliCluster(azure, {}, { kubernetesVersion: "1.33.1" }),
      pool({ ...windows, osSKU: "Windows2019" }),
    ],
    reports: [
      "advisory aks-os-sku-retired",
      "mandatory aks-kubernetes-version-unsupported",
      "mandatory aks-os-sku-kubernetes-version",
    ],
  },
  {
    what: "nodes in a subnet that is delegated to AKS",
    ...refused("SubnetIsDelegated", "MicrosoftDocs/azure-docs#69774"),
    stack: () => [
      vnet("10.1.0.0/16"),
      within("nodes", "10.1.0.0/22", {
        delegations: [{ name: "aks", serviceName: "Microsoft.ContainerService/managedClusters" }],
      }),
      cliCluster({ ...overlay, ...services }, inNodes),
    ],
    reports: ["mandatory aks-node-subnet-delegated"],
  },
  {
    what: "a zone of another region",
    ...refused("InvalidPrivateDNSZoneResourceID", "MicrosoftDocs/azure-docs#111880"),
    stack: () => [
      identity("identity"),
      privateDnsZone("zone", { privateZoneName: "privatelink.eastus.azmk8s.io" }),
      roleOn("zone", "b12aa53e-6015-4669-85d0-8515ebb3ae7f"),
      cliCluster(
        azure,
        {},
        {
          ...userAssigned,
          location: "westeurope",
          apiServerAccessProfile: { enablePrivateCluster: true, privateDNSZone: idOf("zone") },
        },
      ),
    ],
    reports: ["mandatory aks-private-dns-zone-name"],
  },
  {
    what: "a surge for a Spot pool",
    ...refused("InvalidParameter", "XenitAB/terraform-modules#755"),
    stack: () => [
      cliCluster(azure),
      pool({ scaleSetPriority: "Spot", upgradeSettings: { maxSurge: "33%" } }),
    ],
    reports: ["mandatory aks-spot-pool-upgrade-settings"],
  },
  {
    what: "a pool's name in upper case",
    ...refused("InvalidParameter", "Azure/AKS#3300"),
    stack: () => [cliCluster(azure), pool({ agentPoolName: "Pool1" })],
    reports: ["mandatory aks-pool-name-malformed"],
  },
  {
    what: "a Windows pool's name of eight characters",
    ...refused("refused", "polyseam/cndi#1000"),
    stack: () => [cliCluster(azure), pool({ ...windows, agentPoolName: "winpool1" })],
    reports: ["advisory aks-os-sku-retired", "mandatory aks-pool-name-malformed"],
  },
  {
    what: "one pool with a pod subnet, the other without",
    ...refused("All or none of the agentpools should set podsubnet.", "a user's Terraform notes"),
    stack: () => [
      vnet("10.1.0.0/16"),
      within("nodes", "10.1.0.0/22"),
      within("pods", "10.1.8.0/21"),
      cliCluster({ ...azure, ...services }, { ...inNodes, podSubnetID: idOf("pods") }),
      pool(inNodes),
    ],
    reports: ["mandatory aks-pools-mix-ipam-modes"],
  },
  {
    what: "33 nodes on overlay with a pod range of /19",
    ...refused("InsufficientSubnetSize", "a user's test: 8448 exceeds 8192"),
    stack: () => [cliCluster({ ...overlay, podCidr: "10.244.0.0/19" }, { count: 33 })],
    reports: ["mandatory aks-pod-cidr-too-small"],
  },
  {
    what: "kubenet with a system-assigned identity and a route table of one's own",
    ...refused("refused", "Azure/AKS#2333"),
    stack: () => [
      vnet("10.1.0.0/16"),
      routeTable("routes"),
      within("nodes", "10.1.0.0/22", { routeTable: { id: idOf("routes") } }),
      cliCluster({ networkPlugin: "kubenet", ...services }, inNodes),
    ],
    reports: [
      "advisory aks-network-plugin-kubenet-retired",
      "mandatory aks-identity-not-user-assigned",
    ],
  },
  {
    what: "two VNets with one range, peered",
    ...refused("VnetAddressSpacesOverlap", "Azure/acs-engine#3139"),
    stack: () => [
      vnetOf("hub", "10.1.0.0/16"),
      vnetOf("spoke", "10.1.0.0/16"),
      peered("hub", "spoke"),
      peered("spoke", "hub"),
    ],
    reports: ["mandatory vnet-address-space-overlaps-peer"],
  },
  {
    what: "two spokes with one range at one hub",
    ...refused("VnetAddressSpaceOverlapsWithAlreadyPeeredVnet", "microsoft/AzureTRE#1927"),
    stack: () => [
      vnetOf("hub", "10.0.0.0/16"),
      vnetOf("blue", "10.1.0.0/16"),
      vnetOf("green", "10.1.0.0/16"),
      peered("hub", "blue"),
      peered("hub", "green"),
    ],
    reports: ["mandatory vnet-address-space-overlaps-peer"],
  },
  {
    what: "a subnet's name of 64 characters on overlay",
    ...refused("The name … used in subnet ID", "jenkins-infra/azure#715"),
    stack: () => [
      vnet("10.1.0.0/16"),
      within("nodes", "10.1.0.0/22", { subnetName: "s".repeat(64) }),
      cliCluster(
        { ...overlay, ...services },
        {
          vnetSubnetID: `/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/vnet/subnets/${"s".repeat(64)}`,
        },
      ),
    ],
    reports: ["mandatory aks-subnet-id-name-too-long"],
  },
  {
    what: "an API server in an encrypted VNet",
    ...refused("a client error", "Azure/AKS CHANGELOG.md 2026-01-04"),
    stack: () => [
      virtualNetwork("vnet", {
        addressSpace: { addressPrefixes: ["10.1.0.0/16"] },
        encryption: { enabled: true, enforcement: "AllowUnencrypted" },
      }),
      within("api-server", "10.1.8.0/28", {
        delegations: [{ name: "aks", serviceName: "Microsoft.ContainerService/managedClusters" }],
      }),
      within("nodes", "10.1.0.0/22"),
      identity("identity"),
      roleOn("vnet"),
      cliCluster(
        { ...overlay, ...services },
        { ...inNodes, vmSize: "Standard_D4s_v5" },
        {
          ...userAssigned,
          apiServerAccessProfile: { enableVnetIntegration: true, subnetId: idOf("api-server") },
        },
      ),
    ],
    reports: ["mandatory aks-api-server-subnet-vnet-encryption"],
  },
];
