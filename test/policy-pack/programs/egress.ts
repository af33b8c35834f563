import { builtInRoles } from "@aks-networking/networking";
import {
  agentPool,
  cluster,
  identity,
  idOf,
  nameOf,
  natGateway,
  outputOf,
  peering,
  privateDnsZone,
  publicIPAddress,
  resource,
  route,
  routeTable,
  securityGroup,
  securityRule,
  virtualNetwork,
} from "../../../policy-pack/testing";
import { roleOn } from "./own-networks";
import {
  inSubnet,
  overlay,
  type Program,
  subnetOf,
  systemAssigned,
  systemPool,
  userAssigned,
  vnet,
  within,
} from "./program";

const maxPods = 110;

/** A hub with a firewall, and what peers a spoke with it. */
const hub = [
  virtualNetwork("hub", { addressSpace: { addressPrefixes: ["10.0.0.0/20"] } }),
  subnetOf("hub", "AzureFirewallSubnet", "10.0.0.0/26"),
  publicIPAddress("firewall-ip", {
    publicIPAllocationMethod: "Static",
    sku: { name: "Standard" },
  }),
  resource("azure-native:network:AzureFirewall", "firewall", {
    resourceGroupName: "rg",
    ipConfigurations: [{ name: "c", subnet: { id: idOf("AzureFirewallSubnet") } }],
  }),
];

const peerings = [
  peering("hub-to-spoke", {
    virtualNetworkName: nameOf("hub"),
    remoteVirtualNetwork: { id: idOf("vnet") },
  }),
  peering("spoke-to-hub", {
    virtualNetworkName: nameOf("vnet"),
    remoteVirtualNetwork: { id: idOf("hub") },
    allowForwardedTraffic: true,
  }),
];

const throughFirewall = {
  name: "default",
  addressPrefix: "0.0.0.0/0",
  nextHopType: "VirtualAppliance",
  nextHopIpAddress: "10.0.0.4",
};

/** How traffic leaves, how the API server is reached, and what stands in front. */
export const egress: readonly Program[] = [
  {
    what: "hub and spoke, all traffic through a firewall, the route inline",
    stack: () => [
      ...hub,
      vnet("10.1.0.0/16"),
      ...peerings,
      routeTable("routes", { routes: [throughFirewall] }),
      within("nodes", "10.1.0.0/22", { routeTable: { id: idOf("routes") } }),
      identity("identity"),
      roleOn("vnet"),
      roleOn("routes"),
      cluster("aks", {
        ...userAssigned,
        agentPoolProfiles: [inSubnet("nodes", { maxPods })],
        networkProfile: {
          ...overlay,
          outboundType: "userDefinedRouting",
          podCidr: "10.244.0.0/16",
          serviceCidr: "172.16.0.0/16",
          dnsServiceIP: "172.16.0.10",
        },
      }),
    ],
    reports: [],
  },
  {
    what: "hub and spoke, the route on its own, its hop an output of the firewall",
    stack: () => [
      ...hub,
      vnet("10.1.0.0/16"),
      ...peerings,
      routeTable("routes"),
      route("default", {
        routeTableName: nameOf("routes"),
        addressPrefix: "0.0.0.0/0",
        nextHopType: "VirtualAppliance",
        nextHopIpAddress: outputOf("firewall", "privateIPAddress"),
      }),
      within("nodes", "10.1.0.0/22", { routeTable: { id: idOf("routes") } }),
      identity("identity"),
      roleOn("vnet"),
      roleOn("routes"),
      cluster("aks", {
        ...userAssigned,
        agentPoolProfiles: [inSubnet("nodes", { maxPods })],
        networkProfile: {
          ...overlay,
          outboundType: "userDefinedRouting",
          serviceCidr: "172.16.0.0/16",
          dnsServiceIP: "172.16.0.10",
        },
      }),
    ],
    reports: [],
  },
  {
    what: "Azure's default service range in a spoke of a hub that has it, by peering",
    stack: () => [
      ...hub,
      vnet("10.1.0.0/16"),
      ...peerings,
      within("nodes", "10.1.0.0/22"),
      identity("identity"),
      roleOn("vnet"),
      cluster("aks", {
        ...userAssigned,
        agentPoolProfiles: [inSubnet("nodes", { maxPods })],
        networkProfile: { ...overlay },
      }),
    ],
    reports: ["mandatory aks-service-cidr-overlaps-environment"],
  },
  {
    what: "userDefinedRouting without a route",
    stack: () => [
      vnet("10.1.0.0/16"),
      within("nodes", "10.1.0.0/22"),
      identity("identity"),
      roleOn("vnet"),
      cluster("aks", {
        ...userAssigned,
        agentPoolProfiles: [inSubnet("nodes", { maxPods })],
        networkProfile: { ...overlay, outboundType: "userDefinedRouting" },
      }),
    ],
    reports: ["mandatory subnet-route-table-missing"],
  },
  {
    what: "a NAT gateway of one's own",
    stack: () => [
      vnet("10.1.0.0/16"),
      publicIPAddress("nat-ip", {
        publicIPAllocationMethod: "Static",
        sku: { name: "Standard" },
      }),
      natGateway("nat", {
        sku: { name: "Standard" },
        publicIpAddresses: [{ id: idOf("nat-ip") }],
      }),
      within("nodes", "10.1.0.0/22", { natGateway: { id: idOf("nat") } }),
      identity("identity"),
      roleOn("vnet"),
      cluster("aks", {
        ...userAssigned,
        agentPoolProfiles: [inSubnet("nodes", { maxPods })],
        networkProfile: { ...overlay, outboundType: "userAssignedNATGateway" },
      }),
    ],
    reports: [],
  },
  {
    what: "a load balancer with addresses of one's own and ports for 20 nodes",
    stack: () => [
      publicIPAddress("out", { publicIPAllocationMethod: "Static", sku: { name: "Standard" } }),
      cluster("aks", {
        ...systemAssigned,
        agentPoolProfiles: [
          { ...systemPool, maxPods, enableAutoScaling: true, minCount: 3, maxCount: 20 },
        ],
        sku: { name: "Base", tier: "Standard" },
        networkProfile: {
          ...overlay,
          loadBalancerProfile: {
            outboundIPs: { publicIPs: [{ id: idOf("out") }] },
            allocatedOutboundPorts: 1024,
            idleTimeoutInMinutes: 10,
          },
        },
      }),
    ],
    reports: [],
  },
  {
    what: "a private cluster with a DNS zone of one's own",
    stack: () => [
      vnet("10.1.0.0/16"),
      within("nodes", "10.1.0.0/22"),
      privateDnsZone("zone", { privateZoneName: "privatelink.westeurope.azmk8s.io" }),
      identity("identity"),
      roleOn("vnet"),
      roleOn("zone", builtInRoles.privateDnsZoneContributor),
      cluster("aks", {
        ...userAssigned,
        location: "westeurope",
        agentPoolProfiles: [inSubnet("nodes", { maxPods })],
        apiServerAccessProfile: {
          enablePrivateCluster: true,
          privateDNSZone: idOf("zone"),
        },
        networkProfile: { ...overlay },
      }),
    ],
    reports: [],
  },
  {
    what: "a private cluster with the DNS zone of another region",
    stack: () => [
      vnet("10.1.0.0/16"),
      within("nodes", "10.1.0.0/22"),
      privateDnsZone("zone", { privateZoneName: "privatelink.eastus.azmk8s.io" }),
      identity("identity"),
      roleOn("vnet"),
      roleOn("zone", builtInRoles.privateDnsZoneContributor),
      cluster("aks", {
        ...userAssigned,
        location: "westeurope",
        agentPoolProfiles: [inSubnet("nodes", { maxPods })],
        apiServerAccessProfile: { enablePrivateCluster: true, privateDNSZone: idOf("zone") },
        networkProfile: { ...overlay },
      }),
    ],
    reports: ["mandatory aks-private-dns-zone-name"],
  },
  {
    what: "a private cluster without a zone, behind a firewall",
    stack: () => [
      vnet("10.1.0.0/16"),
      routeTable("routes", { routes: [throughFirewall] }),
      within("nodes", "10.1.0.0/22", { routeTable: { id: idOf("routes") } }),
      identity("identity"),
      roleOn("vnet"),
      roleOn("routes"),
      cluster("aks", {
        ...userAssigned,
        agentPoolProfiles: [inSubnet("nodes", { maxPods })],
        apiServerAccessProfile: {
          enablePrivateCluster: true,
          privateDNSZone: "none",
          enablePrivateClusterPublicFQDN: true,
        },
        networkProfile: { ...overlay, outboundType: "userDefinedRouting" },
      }),
    ],
    reports: [],
  },
  {
    what: "AGIC with a subnet range of its own",
    stack: () => [
      vnet("10.1.0.0/16"),
      within("nodes", "10.1.0.0/22"),
      within("gateway", "10.1.8.0/24"),
      identity("identity"),
      roleOn("vnet"),
      cluster("aks", {
        ...userAssigned,
        agentPoolProfiles: [inSubnet("nodes", { maxPods: 30 })],
        addonProfiles: {
          ingressApplicationGateway: {
            enabled: true,
            config: { applicationGatewayName: "gateway", subnetId: idOf("gateway") },
          },
        },
        networkProfile: { networkPlugin: "azure" },
      }),
    ],
    reports: [],
  },
  {
    what: "AGIC on overlay, with a range that AKS makes the subnet from",
    stack: () => [
      cluster("aks", {
        ...systemAssigned,
        agentPoolProfiles: [{ ...systemPool, maxPods }],
        addonProfiles: {
          ingressApplicationGateway: { enabled: true, config: { subnetCIDR: "10.225.0.0/24" } },
        },
        networkProfile: { ...overlay },
      }),
    ],
    reports: [],
  },
  {
    what: "virtual nodes in a subnet of their own",
    stack: () => [
      vnet("10.240.0.0/12"),
      within("nodes", "10.240.0.0/16"),
      within("virtual-nodes", "10.241.0.0/16", {
        delegations: [{ name: "aci", serviceName: "Microsoft.ContainerInstance/containerGroups" }],
      }),
      identity("identity"),
      roleOn("vnet"),
      cluster("aks", {
        ...userAssigned,
        agentPoolProfiles: [inSubnet("nodes", { maxPods: 30 })],
        addonProfiles: {
          aciConnectorLinux: { enabled: true, config: { SubnetName: "virtual-nodes" } },
        },
        networkProfile: { networkPlugin: "azure" },
      }),
    ],
    reports: ["advisory aks-identity-virtual-nodes-role-missing"],
  },
  {
    what: "virtual nodes switched off, as the portal writes them, on overlay",
    stack: () => [
      cluster("aks", {
        ...systemAssigned,
        agentPoolProfiles: [{ ...systemPool, maxPods }],
        addonProfiles: {
          aciConnectorLinux: { enabled: false },
          azurepolicy: { enabled: true },
          httpApplicationRouting: { enabled: false },
          omsagent: { enabled: true, config: { logAnalyticsWorkspaceResourceID: "/w" } },
        },
        networkProfile: { ...overlay },
      }),
    ],
    reports: [],
  },
  {
    what: "a network security group on the subnet of the nodes, with its rules apart",
    stack: () => [
      vnet("10.1.0.0/16"),
      securityGroup("nsg"),
      securityRule("https", {
        networkSecurityGroupName: nameOf("nsg"),
        priority: 100,
        direction: "Inbound",
        access: "Allow",
        protocol: "Tcp",
        sourceAddressPrefix: "Internet",
        sourcePortRange: "*",
        destinationAddressPrefix: "*",
        destinationPortRange: "443",
      }),
      within("nodes", "10.1.0.0/22", { networkSecurityGroup: { id: idOf("nsg") } }),
      identity("identity"),
      roleOn("vnet"),
      cluster("aks", {
        ...userAssigned,
        agentPoolProfiles: [inSubnet("nodes", { maxPods })],
        networkProfile: { ...overlay },
      }),
    ],
    reports: [],
  },
  {
    what: "node auto-provisioning in a VNet of one's own",
    stack: () => [
      vnet("10.1.0.0/16"),
      within("nodes", "10.1.0.0/22"),
      identity("identity"),
      roleOn("vnet"),
      cluster("aks", {
        ...userAssigned,
        agentPoolProfiles: [inSubnet("nodes", { maxPods })],
        nodeProvisioningProfile: { mode: "Auto" },
        networkProfile: { ...overlay, networkDataplane: "cilium", networkPolicy: "cilium" },
      }),
    ],
    reports: [],
  },
  {
    what: "a Windows pool in a VNet of one's own, registered before its cluster is known",
    stack: () => [
      vnet("10.1.0.0/16"),
      within("nodes", "10.1.0.0/22"),
      within("windows-nodes", "10.1.4.0/24"),
      identity("identity"),
      roleOn("vnet"),
      cluster("aks", {
        ...userAssigned,
        kubernetesVersion: "1.35.0",
        agentPoolProfiles: [inSubnet("nodes", { maxPods })],
        windowsProfile: { adminUsername: "azureuser", adminPassword: "p" },
        networkProfile: { ...overlay },
      }),
      agentPool("win", {
        resourceName: nameOf("aks"),
        agentPoolName: "win",
        mode: "User",
        osType: "Windows",
        osSKU: "Windows2022",
        count: 2,
        maxPods,
        vnetSubnetID: idOf("windows-nodes"),
      }),
    ],
    reports: ["advisory aks-os-sku-retired"],
  },
];
