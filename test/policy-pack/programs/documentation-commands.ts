import {
  agentPool,
  identity,
  idOf,
  nameOf,
  natGateway,
  publicIPAddress,
  routeTable,
} from "../../../policy-pack/testing";
import { roleOn } from "./own-networks";
import { cliCluster, overlay, type Program, userAssigned, vnet, within } from "./program";

/** Whose command it is. Azure's documentation counts as accepted. */
export const docs = (page: string) => ({
  source: `MicrosoftDocs/azure-aks-docs articles/aks/${page}.md`,
  azure: "accepted",
});

const azure = { networkPlugin: "azure" };
const dualStack = { ipFamilies: ["IPv4", "IPv6"] };
export const inNodes = { vnetSubnetID: idOf("nodes") };
export const identityOnVnet = [identity("identity"), roleOn("vnet")];

const podSubnets = [
  vnet("10.0.0.0/8"),
  within("nodes", "10.240.0.0/16"),
  within("pods", "10.241.0.0/16"),
];
const inPodSubnet = { ...inNodes, podSubnetID: idOf("pods"), maxPods: 250, count: 2 };

/** The commands of Azure's own documentation, as the CLI sends them. */
export const documentationCommands: readonly Program[] = [
  {
    what: "the documentation's overlay cluster",
    ...docs("azure-cni-overlay"),
    stack: () => [cliCluster({ ...overlay, podCidr: "192.168.0.0/16" })],
    reports: [],
  },
  {
    what: "the documentation's dual-stack overlay cluster with a Windows pool",
    ...docs("azure-cni-overlay"),
    stack: () => [
      cliCluster({ ...overlay, ...dualStack }),
      agentPool("win", {
        agentPoolName: "winnp",
        resourceName: nameOf("aks"),
        mode: "User",
        osType: "Windows",
        count: 2,
      }),
    ],
    reports: [],
  },
  {
    what: "the documentation's dual-stack cluster, no plugin named",
    ...docs("configure-dual-stack"),
    stack: () => [cliCluster(dualStack)],
    reports: [],
  },
  {
    what: "the documentation's dynamic pod subnet, with a second pool in two more subnets",
    ...docs("configure-azure-cni-dynamic-ip-allocation"),
    stack: () => [
      ...podSubnets,
      within("nodes2", "10.242.0.0/16"),
      within("pods2", "10.243.0.0/16"),
      cliCluster(azure, inPodSubnet),
      agentPool("more", {
        agentPoolName: "mynodepool",
        resourceName: nameOf("aks"),
        maxPods: 250,
        count: 2,
        vnetSubnetID: idOf("nodes2"),
        podSubnetID: idOf("pods2"),
      }),
    ],
    reports: [],
    firstPreview: ["advisory aks-ranges-undecided"],
  },
  {
    what: "the documentation's static block pod subnet of /13, with a second pool",
    ...docs("configure-azure-cni-static-block-allocation"),
    stack: () => [
      vnet("10.0.0.0/8"),
      within("nodes", "10.240.0.0/16"),
      within("pods", "10.40.0.0/13"),
      within("nodes2", "10.242.0.0/16"),
      within("pods2", "10.243.0.0/16"),
      cliCluster(azure, { ...inPodSubnet, podIPAllocationMode: "StaticBlock" }),
      agentPool("more", {
        agentPoolName: "newnodepool",
        resourceName: nameOf("aks"),
        maxPods: 250,
        count: 2,
        vnetSubnetID: idOf("nodes2"),
        podSubnetID: idOf("pods2"),
        podIPAllocationMode: "StaticBlock",
      }),
    ],
    reports: [],
    firstPreview: ["advisory aks-ranges-undecided"],
  },
  {
    what: "the documentation's kubenet cluster with a system-assigned identity",
    ...docs("configure-kubenet"),
    stack: () => [
      vnet("192.168.0.0/16"),
      within("nodes", "192.168.1.0/24"),
      cliCluster(
        {
          networkPlugin: "kubenet",
          serviceCidr: "10.0.0.0/16",
          dnsServiceIP: "10.0.0.10",
          podCidr: "10.244.0.0/16",
        },
        inNodes,
      ),
    ],
    reports: ["advisory aks-network-plugin-kubenet-retired"],
  },
  {
    what: "the documentation's kubenet cluster with an identity of one's own",
    ...docs("configure-kubenet"),
    stack: () => [
      vnet("192.168.0.0/16"),
      within("nodes", "192.168.1.0/24"),
      ...identityOnVnet,
      cliCluster({ networkPlugin: "kubenet" }, inNodes, userAssigned),
    ],
    reports: ["advisory aks-network-plugin-kubenet-retired"],
  },
  {
    what: "the documentation's NAT gateway that AKS makes, StandardV2, with addresses of one's own",
    ...docs("nat-gateway"),
    stack: () => [
      publicIPAddress("nat-ip", {
        publicIPAllocationMethod: "Static",
        publicIPAddressVersion: "IPv4",
        sku: { name: "StandardV2" },
        zones: ["1", "2", "3"],
      }),
      cliCluster({
        outboundType: "managedNATGatewayV2",
        natGatewayProfile: {
          outboundIPs: { publicIPs: [idOf("nat-ip")] },
          idleTimeoutInMinutes: 4,
        },
      }),
    ],
    reports: [],
  },
  {
    what: "the documentation's NAT gateway of one's own, StandardV2, in a VNet of /20",
    ...docs("nat-gateway"),
    stack: () => [
      publicIPAddress("nat-ip", {
        publicIPAllocationMethod: "Static",
        sku: { name: "StandardV2" },
        zones: ["1", "2", "3"],
      }),
      natGateway("nat", {
        sku: { name: "StandardV2" },
        publicIpAddresses: [{ id: idOf("nat-ip") }],
        idleTimeoutInMinutes: 4,
      }),
      vnet("172.16.0.0/20"),
      within("nodes", "172.16.0.0/22", { natGateway: { id: idOf("nat") } }),
      ...identityOnVnet,
      cliCluster({ ...azure, outboundType: "userAssignedNATGateway" }, inNodes, userAssigned),
    ],
    reports: [],
  },
  {
    what: "the documentation's cluster that brings its own CNI",
    ...docs("use-byo-cni"),
    stack: () => [cliCluster({ networkPlugin: "none", podCidr: "10.10.0.0/16" })],
    reports: [],
  },
  {
    what: "the documentation's pool of egress gateways",
    ...docs("configure-static-egress-gateway"),
    stack: () => [
      cliCluster({ staticEgressGatewayProfile: { enabled: true } }),
      agentPool("gateway", {
        agentPoolName: "gwpool",
        resourceName: nameOf("aks"),
        mode: "Gateway",
        count: 2,
        gatewayProfile: { publicIPPrefixSize: 31 },
      }),
    ],
    reports: [],
  },
  {
    what: "the documentation's Cilium on overlay",
    ...docs("azure-cni-powered-by-cilium"),
    stack: () => [
      cliCluster({ ...overlay, podCidr: "192.168.0.0/16", networkDataplane: "cilium" }),
    ],
    reports: [],
  },
  {
    what: "the documentation's Cilium on a pod subnet",
    ...docs("azure-cni-powered-by-cilium"),
    stack: () => [
      ...podSubnets,
      cliCluster({ ...azure, networkDataplane: "cilium" }, { ...inPodSubnet, count: 3 }),
    ],
    reports: [],
  },
  {
    what: "the documentation's Cilium on a node subnet",
    ...docs("azure-cni-powered-by-cilium"),
    stack: () => [cliCluster({ ...azure, networkDataplane: "cilium" })],
    reports: [],
  },
  {
    what: "the documentation's Cilium on dual-stack overlay",
    ...docs("azure-cni-powered-by-cilium"),
    stack: () => [cliCluster({ ...overlay, ...dualStack, networkDataplane: "cilium" })],
    reports: [],
  },
  {
    what: "the documentation's node auto-provisioning in a VNet of one's own",
    ...docs("node-auto-provisioning-custom-vnet"),
    stack: () => [
      vnet("172.19.0.0/16"),
      within("nodes", "172.19.0.0/24"),
      ...identityOnVnet,
      cliCluster({ ...overlay, networkDataplane: "cilium" }, inNodes, {
        ...userAssigned,
        nodeProvisioningProfile: { mode: "Auto" },
      }),
    ],
    reports: [],
  },
  {
    what: "the documentation's virtual nodes, their subnet not delegated",
    ...docs("virtual-nodes-cli"),
    stack: () => [
      vnet("10.0.0.0/8"),
      within("nodes", "10.240.0.0/16"),
      within("virtual-nodes", "10.241.0.0/16"),
      cliCluster(
        azure,
        { ...inNodes, count: 5 },
        {
          addonProfiles: {
            aciConnectorLinux: { enabled: true, config: { SubnetName: nameOf("virtual-nodes") } },
          },
        },
      ),
    ],
    reports: ["advisory aks-identity-virtual-nodes-role-missing"],
  },
  {
    what: "the documentation's network policies of Azure",
    ...docs("use-network-policies"),
    stack: () => [cliCluster({ ...azure, networkPolicy: "azure" }, { count: 1 })],
    reports: ["advisory aks-network-policy-azure-retired"],
  },
  {
    what: "the documentation's egress through a firewall, the firewall's address authorised",
    ...docs("limit-egress-traffic"),
    stack: () => [
      vnet("10.42.0.0/16"),
      within("AzureFirewallSubnet", "10.42.2.0/24"),
      publicIPAddress("firewall-ip", {
        publicIPAllocationMethod: "Static",
        sku: { name: "Standard" },
      }),
      routeTable("routes", {
        routes: [
          {
            name: "default",
            addressPrefix: "0.0.0.0/0",
            nextHopType: "VirtualAppliance",
            nextHopIpAddress: "10.42.2.4",
          },
        ],
      }),
      within("nodes", "10.42.1.0/24", { routeTable: { id: idOf("routes") } }),
      cliCluster({ ...azure, outboundType: "userDefinedRouting" }, inNodes, {
        apiServerAccessProfile: { authorizedIPRanges: ["203.0.113.10"] },
      }),
    ],
    reports: [],
  },
  {
    what: "the documentation's seven addresses with 4,000 ports a node",
    ...docs("configure-load-balancer-standard"),
    stack: () => [
      cliCluster({
        loadBalancerProfile: { managedOutboundIPs: { count: 7 }, allocatedOutboundPorts: 4000 },
      }),
    ],
    reports: [],
  },
  {
    what: "the documentation's backend pool by address",
    ...docs("configure-load-balancer-standard"),
    stack: () => [cliCluster({ loadBalancerProfile: { backendPoolType: "NodeIP" } })],
    reports: [],
  },
  {
    what: "the documentation's Spot pool",
    ...docs("spot-node-pool"),
    stack: () => [
      cliCluster(),
      agentPool("spot", {
        agentPoolName: "spotpool",
        resourceName: nameOf("aks"),
        scaleSetPriority: "Spot",
        scaleSetEvictionPolicy: "Delete",
        spotMaxPrice: -1,
        enableAutoScaling: true,
        count: 3,
        minCount: 1,
        maxCount: 3,
      }),
    ],
    reports: [],
  },
];
