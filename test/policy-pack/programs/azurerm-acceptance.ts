import { builtInRoles } from "@aks-networking/networking";
import {
  cluster,
  type ExampleProperties,
  identity,
  idOf,
  natGateway,
  privateDnsZone,
  publicIPAddress,
  publicIPPrefix,
  routeTable,
} from "../../../policy-pack/testing";
import { roleOn } from "./own-networks";
import { overlay, type Program, systemAssigned, userAssigned, vnet, within } from "./program";

const test = (name: string) => ({
  source: `hashicorp/terraform-provider-azurerm internal/services/containers/kubernetes_cluster_network_resource_test.go ${name}`,
  azure: "accepted",
});

/** What the provider's tests create, as the provider sends it. */
function tested(
  networkProfile: object | undefined,
  ofPool: object = {},
  properties: ExampleProperties = {},
) {
  return cluster("aks", {
    ...systemAssigned,
    dnsPrefix: "acctestaks",
    agentPoolProfiles: [
      {
        name: "default",
        mode: "System",
        type: "VirtualMachineScaleSets",
        osType: "Linux",
        count: 2,
        vmSize: "Standard_DS2_v2",
        upgradeSettings: { maxSurge: "10%" },
        ...ofPool,
      },
    ],
    ...(networkProfile ? { networkProfile } : {}),
    ...properties,
  });
}

const azure = { networkPlugin: "azure" };
const kubenet = { networkPlugin: "kubenet", loadBalancerSku: "standard" };
const kubenetRanges = {
  podCidr: "10.244.0.0/16",
  serviceCidr: "10.0.0.0/16",
  dnsServiceIP: "10.0.0.10",
};
const inSubnet = { vnetSubnetID: idOf("test") };
const one = { count: 1 };
const large = [vnet("10.0.0.0/8"), within("test", "10.1.0.0/16")];
const medium = [vnet("10.0.0.0/8"), within("test", "10.10.0.0/16")];
const small = [vnet("10.1.0.0/16"), within("test", "10.1.0.0/24")];

const behindRoutes = [
  routeTable("routes", {
    routes: [
      {
        name: "akc-route",
        addressPrefix: "10.100.0.0/14",
        nextHopType: "VirtualAppliance",
        nextHopIpAddress: "10.10.1.1",
      },
    ],
  }),
  vnet("10.1.0.0/16"),
  within("test", "10.1.0.0/24", { routeTable: { id: idOf("routes") } }),
];
const otherServices = { serviceCidr: "10.10.0.0/16", dnsServiceIP: "10.10.0.10" };

const zone = [
  privateDnsZone("zone", { privateZoneName: "privatelink.westeurope.azmk8s.io" }),
  identity("identity"),
  roleOn("zone", builtInRoles.privateDnsZoneContributor),
];
const ownZone = { enablePrivateCluster: true, privateDNSZone: idOf("zone") };
const staticAddress = { publicIPAllocationMethod: "Static", sku: { name: "Standard" } };

/** Acceptance tests of Terraform's provider, which its CI creates in Azure. */
export const azurermAcceptance: readonly Program[] = [
  {
    what: "a VNet of 10.0.0.0/8 with Azure CNI",
    ...test("advancedNetworkingConfig azure"),
    stack: () => [...large, tested(azure, inSubnet)],
    reports: [],
  },
  {
    what: "a VNet of 10.0.0.0/8 with kubenet, its pod range in the VNet",
    ...test("advancedNetworkingConfig kubenet"),
    stack: () => [...large, tested({ networkPlugin: "kubenet" }, inSubnet)],
    reports: ["advisory aks-network-plugin-kubenet-retired"],
  },
  {
    what: "advanced networking on a node subnet with Cilium, no policy written",
    ...test("advancedNetworkingBlock"),
    stack: () => [
      ...large,
      tested(
        {
          ...azure,
          networkDataplane: "cilium",
          advancedNetworking: {
            enabled: true,
            observability: { enabled: true },
            security: { enabled: true },
          },
        },
        inSubnet,
      ),
    ],
    reports: [],
  },
  {
    what: "advanced networking without its security",
    ...test("advancedNetworkingBlockUpdated"),
    stack: () => [
      ...large,
      tested(
        {
          ...azure,
          networkDataplane: "cilium",
          advancedNetworking: {
            enabled: true,
            observability: { enabled: true },
            security: { enabled: false },
          },
        },
        inSubnet,
      ),
    ],
    reports: [],
  },
  {
    what: "Istio on kubenet, in a subnet of two families",
    ...test("serviceMeshProfile"),
    stack: () => [
      vnet("10.1.0.0/16", "fd00:db8:deca::/48"),
      within("test", "10.1.0.0/24", {
        addressPrefix: undefined,
        addressPrefixes: ["10.1.0.0/24", "fd00:db8:deca:deed::/64"],
      }),
      tested({ networkPlugin: "kubenet", ...otherServices }, inSubnet, {
        serviceMeshProfile: {
          mode: "Istio",
          istio: { components: { ingressGateways: [{ mode: "Internal", enabled: true }] } },
        },
      }),
    ],
    reports: ["advisory aks-network-plugin-kubenet-retired"],
  },
  {
    what: "Azure CNI with Azure's policies, in a VNet of 10.0.0.0/8",
    ...test("advancedNetworkingWithPolicyConfig"),
    stack: () => [...large, tested({ ...azure, networkPolicy: "azure" }, inSubnet)],
    reports: ["advisory aks-network-policy-azure-retired"],
  },
  {
    what: "overlay with Cilium, no policy written",
    ...test("advancedNetworkingWithOverlayConfig"),
    stack: () => [...small, tested({ ...overlay, networkDataplane: "cilium" }, inSubnet)],
    reports: [],
  },
  {
    what: "overlay with Cilium and its policies",
    ...test("advancedNetworkingWithCiliumPolicyConfig"),
    stack: () => [
      ...small,
      tested({ ...overlay, networkDataplane: "cilium", networkPolicy: "cilium" }, inSubnet),
    ],
    reports: [],
  },
  {
    what: "Azure CNI behind a route table that has no default route",
    ...test("advancedNetworkingWithPolicyCompleteConfig azure"),
    stack: () => [
      ...behindRoutes,
      tested({ ...azure, networkPolicy: "azure", ...otherServices }, inSubnet),
    ],
    reports: ["advisory aks-network-policy-azure-retired"],
  },
  {
    what: "networkMode transparent with Azure's policies",
    ...test("advancedNetworkingWithPolicyNetworkMode"),
    stack: () => [
      ...behindRoutes,
      tested(
        { ...azure, networkMode: "transparent", networkPolicy: "azure", ...otherServices },
        inSubnet,
      ),
    ],
    reports: ["advisory aks-network-policy-azure-retired"],
  },
  {
    what: "a VNet in public address space, no networkProfile",
    ...test("internalNetworkConfig"),
    stack: () => [
      vnet("172.0.0.0/16"),
      within("test", "172.0.2.0/24"),
      tested(undefined, { ...inSubnet, maxPods: 60 }),
    ],
    reports: [],
  },
  {
    what: "one node with a public address of a prefix of two",
    ...test("nodePublicIPPrefixConfig"),
    stack: () => [
      publicIPPrefix("prefix", { prefixLength: 31, sku: { name: "Standard" } }),
      tested(undefined, { ...one, enableNodePublicIP: true, nodePublicIPPrefixID: idOf("prefix") }),
    ],
    reports: [],
  },
  {
    what: "a NAT gateway that AKS makes, with kubenet",
    ...test("managedNatGatewayConfig"),
    stack: () => [
      tested({ ...kubenet, ...kubenetRanges, outboundType: "managedNATGateway" }, { maxPods: 60 }),
    ],
    reports: ["advisory aks-network-plugin-kubenet-retired"],
  },
  {
    what: "a NAT gateway of one's own, with kubenet and a system-assigned identity",
    ...test("userAssignedNatGatewayConfig"),
    stack: () => [
      publicIPAddress("nat-ip", staticAddress),
      natGateway("nat", {
        sku: { name: "Standard" },
        publicIpAddresses: [{ id: idOf("nat-ip") }],
      }),
      vnet("172.16.0.0/20"),
      within("test", "172.16.0.0/22", { natGateway: { id: idOf("nat") } }),
      tested(
        { ...kubenet, ...kubenetRanges, outboundType: "userAssignedNATGateway" },
        { ...inSubnet, ...one, maxPods: 60 },
      ),
    ],
    reports: ["advisory aks-network-plugin-kubenet-retired"],
  },
  {
    what: "a private cluster on kubenet",
    ...test("privateClusterConfig"),
    stack: () => [tested(kubenet, one, { apiServerAccessProfile: { enablePrivateCluster: true } })],
    reports: ["advisory aks-network-plugin-kubenet-retired"],
  },
  {
    what: "a private cluster whose zone is written System",
    ...test("privateClusterWithPrivateDNSZoneSystemConfig"),
    stack: () => [
      tested(kubenet, one, {
        apiServerAccessProfile: { enablePrivateCluster: true, privateDNSZone: "System" },
      }),
    ],
    reports: ["advisory aks-network-plugin-kubenet-retired"],
  },
  {
    what: "a private cluster with a zone of one's own, in a VNet that AKS makes",
    ...test("privateClusterWithPrivateDNSZoneConfig"),
    stack: () => [
      ...zone,
      tested(kubenet, one, {
        ...userAssigned,
        location: "westeurope",
        apiServerAccessProfile: ownZone,
      }),
    ],
    reports: ["advisory aks-network-plugin-kubenet-retired"],
  },
  {
    what: "a private cluster with a zone of one's own and a service principal",
    ...test("privateClusterWithPrivateDNSZoneAndServicePrincipalConfig"),
    stack: () => [
      privateDnsZone("zone", { privateZoneName: "privatelink.westeurope.azmk8s.io" }),
      tested(kubenet, one, {
        identity: undefined,
        servicePrincipalProfile: { clientId: "client", secret: "secret" },
        location: "westeurope",
        apiServerAccessProfile: ownZone,
      }),
    ],
    reports: ["advisory aks-network-plugin-kubenet-retired"],
  },
  {
    what: "a private cluster with a zone and a subdomain of one's own",
    ...test("privateClusterWithPrivateDNSZoneSubDomain"),
    stack: () => [
      ...zone,
      tested(kubenet, one, {
        ...userAssigned,
        dnsPrefix: undefined,
        fqdnSubdomain: "prefix",
        location: "westeurope",
        apiServerAccessProfile: ownZone,
      }),
    ],
    reports: ["advisory aks-network-plugin-kubenet-retired"],
  },
  {
    what: "kubenet with a pod range for one node, the surge left out of account",
    ...test("podCidrs"),
    stack: () => [tested({ networkPlugin: "kubenet", podCidrs: ["10.1.1.0/24"] }, one)],
    reports: [
      "advisory aks-network-plugin-kubenet-retired",
      "advisory aks-pod-cidr-full-during-upgrade",
    ],
  },
  {
    what: "kubenet with two families, the IPv6 range with host bits",
    ...test("podCidrsDualStack"),
    stack: () => [
      tested(
        {
          networkPlugin: "kubenet",
          podCidrs: ["10.1.1.0/24", "2002::1234:abcd:ffff:c0a8:101/120"],
          ipFamilies: ["IPv4", "IPv6"],
        },
        one,
      ),
    ],
    reports: [
      "advisory aks-network-plugin-kubenet-retired",
      "advisory aks-pod-cidr-full-during-upgrade",
    ],
  },
  {
    what: "outbound through a prefix of two addresses of one's own",
    ...test("changingLoadBalancerProfileConfigIPPrefix"),
    stack: () => [
      ...small,
      publicIPPrefix("prefix", { prefixLength: 31, sku: { name: "Standard" } }),
      tested(
        {
          ...azure,
          loadBalancerSku: "standard",
          loadBalancerProfile: {
            outboundIPPrefixes: { publicIPPrefixes: [{ id: idOf("prefix") }] },
          },
        },
        inSubnet,
      ),
    ],
    reports: [],
  },
  {
    what: "outbound through an address of one's own",
    ...test("changingLoadBalancerProfileConfigIPIds"),
    stack: () => [
      ...small,
      publicIPAddress("out", staticAddress),
      tested(
        {
          ...azure,
          loadBalancerSku: "standard",
          loadBalancerProfile: { outboundIPs: { publicIPs: [{ id: idOf("out") }] } },
        },
        inSubnet,
      ),
    ],
    reports: [],
  },
  {
    what: "overlay in a VNet of 10.0.0.0/8 that contains the service range",
    ...test("networkPluginMode"),
    stack: () => [
      ...medium,
      tested({ ...overlay, podCidr: "192.168.0.0/16" }, { ...inSubnet, ...one }),
    ],
    reports: [],
  },
  {
    what: "the API server in a delegated /16, the identity's role on that subnet alone",
    ...test("apiServerVnetIntegrationConfig"),
    stack: () => [
      vnet("10.0.0.0/8"),
      within("test", "10.1.0.0/16", {
        delegations: [
          {
            name: "aks-delegation",
            serviceName: "Microsoft.ContainerService/managedClusters",
          },
        ],
      }),
      within("test1", "10.2.0.0/16"),
      identity("identity"),
      roleOn("test"),
      tested(
        { ...azure, loadBalancerSku: "standard" },
        { ...one, vnetSubnetID: idOf("test1") },
        {
          ...userAssigned,
          apiServerAccessProfile: { enableVnetIntegration: true, subnetId: idOf("test") },
        },
      ),
    ],
    reports: ["advisory aks-identity-node-subnet-role-missing"],
  },
];
