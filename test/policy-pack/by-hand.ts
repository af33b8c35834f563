import { policies } from "../../policy-pack/policies";
import {
  agentPool,
  cluster,
  type Example,
  type ExampleProperties,
  idOf,
  nameOf,
  peering,
  run,
  subnet,
  virtualNetwork,
} from "../../policy-pack/testing";

/** A program as a user writes it, and all that the pack says of it on a first preview. */
export interface Case {
  readonly what: string;
  readonly stack: () => Example;
  readonly says: readonly string[];
}

const overlay = { networkPlugin: "azure", networkPluginMode: "overlay" };
const nodeSubnet = { vnetSubnetID: idOf("nodes") };

function vnet(name: string, ...addressPrefixes: readonly string[]) {
  return virtualNetwork(name, { addressSpace: { addressPrefixes } });
}

function within(name: string, addressPrefix: string, properties: ExampleProperties = {}) {
  return subnet(name, { virtualNetworkName: nameOf("vnet"), addressPrefix, ...properties });
}

function system(properties: ExampleProperties = {}) {
  return { name: "system", mode: "System", count: 3, maxPods: 110, ...properties };
}

function aks(
  networkProfile: ExampleProperties,
  ofPool: ExampleProperties = {},
  properties: ExampleProperties = {},
) {
  return cluster("aks", { networkProfile, agentPoolProfiles: [system(ofPool)], ...properties });
}

function pool(properties: ExampleProperties) {
  return agentPool("web", {
    resourceName: nameOf("aks"),
    mode: "User",
    maxPods: 110,
    ...properties,
  });
}

const network = [vnet("vnet", "10.1.0.0/16"), within("nodes", "10.1.0.0/22")];
const addon = (name: string, config: ExampleProperties) => ({
  addonProfiles: { [name]: { enabled: true, config } },
});
const agic = (config: ExampleProperties) => addon("ingressApplicationGateway", config);

function peered(from: string, to: string, properties: ExampleProperties = {}) {
  return peering(`${from}-${to}`, {
    virtualNetworkName: nameOf(from),
    remoteVirtualNetwork: { id: idOf(to) },
    ...properties,
  });
}

function spokes(
  networkProfile: ExampleProperties,
  ofCluster: ExampleProperties,
  ofOther: ExampleProperties,
): Example {
  return [
    vnet("hub", "10.9.0.0/16"),
    vnet("data", "10.20.0.0/16"),
    ...network,
    peered("vnet", "hub", ofCluster),
    peered("hub", "vnet", { allowGatewayTransit: true }),
    peered("data", "hub", ofOther),
    peered("hub", "data", { allowGatewayTransit: true }),
    aks(
      { ...overlay, serviceCidr: "172.16.0.0/16", dnsServiceIP: "172.16.0.10", ...networkProfile },
      nodeSubnet,
    ),
  ];
}

const forwarded = { allowForwardedTraffic: true };

function hosted(networkProfile: ExampleProperties, apiVnet = "vnet"): Example {
  return [
    vnet("vnet", "10.1.0.0/16"),
    vnet("other", "10.2.0.0/16"),
    within("nodes", "10.1.0.0/24"),
    within("systemnodes", "10.1.1.0/24"),
    subnet("api", {
      virtualNetworkName: nameOf(apiVnet),
      addressPrefix: apiVnet === "vnet" ? "10.1.2.0/28" : "10.2.0.0/28",
    }),
    cluster("aks", {
      sku: { name: "Automatic", tier: "Standard" },
      hostedSystemProfile: {
        enabled: true,
        systemNodeSubnetID: idOf("systemnodes"),
        nodeSubnetID: idOf("nodes"),
      },
      apiServerAccessProfile: { subnetId: idOf("api") },
      networkProfile: { outboundType: "loadBalancer", ...networkProfile },
    }),
  ];
}

const reserved = (subnetName: string) => [
  vnet("vnet", "10.1.0.0/16"),
  within("nodes", "10.1.0.0/24", { subnetName }),
  aks(overlay, nodeSubnet),
];

export const cases: readonly Case[] = [
  // The cluster autoscaler.
  {
    what: "an autoscaled pool whose minimum is above its maximum",
    stack: () => [aks(overlay, { enableAutoScaling: true, minCount: 5, maxCount: 3, count: 4 })],
    says: [
      "mandatory aks-autoscaler-bounds-reversed: agentPoolProfiles[0].minCount 5 is more than maxCount 3; lower it to 3, or raise maxCount to 5.",
    ],
  },
  {
    what: "an autoscaled pool without bounds",
    stack: () => [aks(overlay, { enableAutoScaling: true })],
    says: [
      "advisory aks-ranges-undecided: agentPoolProfiles[0].maxCount is not set (aks-node-count-over-cluster-limit, aks-node-count-over-free-tier, aks-node-count-over-pool-limit and 1 more).",
      "mandatory aks-autoscaler-bounds-missing: agentPoolProfiles[0].maxCount is not set, but enableAutoScaling is true; set maxCount and minCount.",
      "mandatory aks-autoscaler-bounds-missing: agentPoolProfiles[0].minCount is not set, but enableAutoScaling is true; set minCount and maxCount.",
    ],
  },
  {
    what: "an autoscaled pool of its own with a maximum alone",
    stack: () => [aks(overlay), pool({ enableAutoScaling: true, maxCount: 10, count: 1 })],
    says: [
      "mandatory aks-autoscaler-bounds-missing: minCount is not set, but enableAutoScaling is true; set it to 10 or fewer.",
    ],
  },
  {
    what: "an autoscaled pool made with more nodes than its maximum",
    stack: () => [
      aks(overlay),
      pool({ enableAutoScaling: true, minCount: 2, maxCount: 4, count: 9 }),
    ],
    says: [
      "advisory aks-autoscaler-count-outside-bounds: count 9 is more than maxCount 4; set count to 4.",
    ],
  },
  {
    what: "an autoscaled pool made with fewer nodes than its minimum",
    stack: () => [
      aks(overlay),
      pool({ enableAutoScaling: true, minCount: 2, maxCount: 4, count: 1 }),
    ],
    says: [
      "advisory aks-autoscaler-count-outside-bounds: count 1 is fewer than minCount 2; set count to 2.",
    ],
  },
  {
    what: "an autoscaled pool of its own without a count",
    stack: () => [aks(overlay), pool({ enableAutoScaling: true, minCount: 2, maxCount: 4 })],
    says: [
      "mandatory aks-autoscaler-count-missing: count is not set, but enableAutoScaling is true; set it to minCount 2, and list it in ignoreChanges. Azure refuses it with InvalidParameter.",
    ],
  },
  {
    what: "bounds without the autoscaler",
    stack: () => [aks(overlay), pool({ minCount: 1, maxCount: 10, count: 2 })],
    says: [
      "advisory aks-autoscaler-bounds-not-used: minCount 1 has no effect: enableAutoScaling is not true; set enableAutoScaling to true, or remove minCount and maxCount.",
    ],
  },
  {
    what: "numbers of nodes that are none",
    stack: () => [
      aks(overlay),
      pool({ enableAutoScaling: true, minCount: -2, maxCount: 3, count: 2.5 }),
    ],
    says: [
      "mandatory aks-node-count-over-pool-limit: count 2.5 is not a whole number of nodes, 0 or more; use 3.",
      "mandatory aks-node-count-over-pool-limit: minCount -2 is not a whole number of nodes, 0 or more; use 0.",
    ],
  },
  // A hub.
  {
    what: "pods on a range of another spoke, forwarded by the hub",
    stack: () => spokes({ podCidr: "10.20.0.0/16" }, forwarded, forwarded),
    says: [
      'advisory aks-pod-cidr-overlaps-hub-spoke: networkProfile.podCidr 10.20.0.0/16 overlaps 10.20.0.0/16 of VNet "data", which the cluster\'s VNet reaches through VNet "hub"; use a range outside it, such as 10.244.0.0/16.',
    ],
  },
  {
    what: "services on a part of another spoke, which uses the hub's gateway",
    stack: () =>
      spokes(
        { serviceCidr: "10.20.128.0/20", dnsServiceIP: "10.20.128.10" },
        { useRemoteGateways: true },
        { useRemoteGateways: true },
      ),
    says: [
      'advisory aks-service-cidr-overlaps-hub-spoke: networkProfile.serviceCidr 10.20.128.0/20 overlaps 10.20.0.0/16 of VNet "data", which the cluster\'s VNet reaches through VNet "hub"; use a range outside it, such as 10.0.0.0/20 with dnsServiceIP 10.0.0.10.',
    ],
  },
  {
    what: "pods on a range of another spoke, where the other spoke takes no forwarded traffic",
    stack: () => spokes({ podCidr: "10.20.0.0/16" }, forwarded, {}),
    says: [],
  },
  {
    what: "two spokes of one range with a hub outside the program",
    stack: () => {
      const toHub = (spoke: string) =>
        peering(`${spoke}-hub`, {
          virtualNetworkName: nameOf(spoke),
          remoteVirtualNetwork: {
            id: "/subscriptions/hub/resourceGroups/hub/providers/Microsoft.Network/virtualNetworks/hub",
          },
        });
      return [
        vnet("spoke1", "10.1.0.0/16"),
        vnet("spoke2", "10.1.128.0/17"),
        toHub("spoke1"),
        toHub("spoke2"),
      ];
    },
    says: [
      "advisory aks-ranges-undecided: remoteVirtualNetwork is outside the program, and its ranges aren't known (vnet-address-space-overlaps-peer).",
      'mandatory vnet-address-space-overlaps-peer: remoteVirtualNetwork connects VNet "spoke2" 10.1.128.0/17 with a VNet that has the peer VNet "spoke1" 10.1.0.0/16 already, and the two overlap; move one of them to a range of its own, such as 10.224.0.0/17 for VNet "spoke2". Azure refuses it with VnetAddressSpaceOverlapsWithAlreadyPeeredVnet.',
    ],
  },
  // Subnets for something else.
  {
    what: "nodes in GatewaySubnet",
    stack: () => reserved("GatewaySubnet"),
    says: [
      "mandatory aks-subnet-id-reserved-name: agentPoolProfiles[0].vnetSubnetID is GatewaySubnet, which Azure reserves for VPN and ExpressRoute gateways; use a subnet with another name.",
    ],
  },
  {
    what: "nodes in azurebastionsubnet",
    stack: () => reserved("azurebastionsubnet"),
    says: [
      "mandatory aks-subnet-id-reserved-name: agentPoolProfiles[0].vnetSubnetID is AzureBastionSubnet, which Azure reserves for Azure Bastion; use a subnet with another name.",
    ],
  },
  {
    what: "nodes in AzureFirewallSubnet",
    stack: () => reserved("AzureFirewallSubnet"),
    says: [
      "mandatory aks-subnet-id-reserved-name: agentPoolProfiles[0].vnetSubnetID is AzureFirewallSubnet, which Azure reserves for Azure Firewall; use a subnet with another name.",
    ],
  },
  {
    what: "pods in a RouteServerSubnet outside the program",
    stack: () => {
      const vnetId =
        "/subscriptions/s/resourceGroups/hub/providers/Microsoft.Network/virtualNetworks/hub";
      return [
        aks(
          { networkPlugin: "azure" },
          {
            vnetSubnetID: `${vnetId}/subnets/nodes`,
            podSubnetID: `${vnetId}/subnets/RouteServerSubnet`,
          },
        ),
      ];
    },
    says: [
      'advisory aks-ranges-undecided: agentPoolProfiles[0].vnetSubnetID refers to /subscriptions/s/resourceGroups/hub/providers/Microsoft.Network/virtualNetworks/hub/subnets/nodes, which is neither in the program nor in the network environment (aks-node-subnet-delegated, aks-outbound-type-subnet-has-nat-gateway, aks-vnet-reserved-range); and 5 more. To decide: "environment": { "subnets": [{ "id": "/subscriptions/s/resourceGroups/hub/providers/Microsoft.Network/virtualNetworks/hub/subnets/nodes", "addressPrefixes": ["its ranges"] }] }',
      "mandatory aks-subnet-id-reserved-name: agentPoolProfiles[0].podSubnetID is RouteServerSubnet, which Azure reserves for Azure Route Server; use a subnet with another name.",
    ],
  },
  // Application gateways and virtual nodes.
  {
    what: "an application gateway in the node subnet",
    stack: () => [...network, aks(overlay, nodeSubnet, agic({ subnetId: idOf("nodes") }))],
    says: [
      'advisory aks-agic-subnet-not-dedicated: addonProfiles.ingressApplicationGateway.config.subnetId is subnet "nodes", which node pool "system" uses as agentPoolProfiles[0].vnetSubnetID; use a subnet of the cluster\'s VNet that nothing else is in.',
    ],
  },
  {
    what: "an application gateway in another VNet",
    stack: () => [
      ...network,
      vnet("other", "10.9.0.0/16"),
      subnet("gateway", { virtualNetworkName: nameOf("other"), addressPrefix: "10.9.0.0/24" }),
      aks(overlay, nodeSubnet, agic({ subnetId: idOf("gateway") })),
    ],
    says: [
      'advisory aks-agic-subnet-not-dedicated: addonProfiles.ingressApplicationGateway.config.subnetId is in VNet "other", but the node pools are in VNet "vnet"; use a subnet of the cluster\'s VNet that nothing else is in.',
    ],
  },
  {
    what: "an application gateway in a subnet that is delegated to something else",
    stack: () => [
      ...network,
      within("gateway", "10.1.8.0/24", {
        delegations: [{ name: "aci", serviceName: "Microsoft.ContainerInstance/containerGroups" }],
      }),
      aks(overlay, nodeSubnet, agic({ subnetId: idOf("gateway") })),
    ],
    says: [
      'advisory aks-agic-subnet-not-dedicated: addonProfiles.ingressApplicationGateway.config.subnetId is subnet "gateway", which is delegated to Microsoft.ContainerInstance/containerGroups; use a subnet of the cluster\'s VNet that nothing else is in.',
    ],
  },
  {
    what: "an application gateway whose new subnet is the node subnet's range",
    stack: () => [...network, aks(overlay, nodeSubnet, agic({ subnetCIDR: "10.1.0.0/22" }))],
    says: [
      "mandatory aks-agic-overlay-subnet-cidr-too-large: addonProfiles.ingressApplicationGateway.config.subnetCIDR 10.1.0.0/22 is larger than a /24, the most that the application gateway of an overlay cluster may have; use a /24. Azure refuses it with IngressAppGwAddonConfigInvalidSubnetCIDR.",
      'mandatory aks-agic-subnet-cidr-outside-vnet: addonProfiles.ingressApplicationGateway.config.subnetCIDR 10.1.0.0/22 overlaps subnet "nodes" 10.1.0.0/22 of the same VNet; use a free range, or subnetId for a subnet that exists. Azure refuses it with IngressAppGwAddonConfigInvalidSubnetCIDROverlapWithSubnet.',
    ],
  },
  {
    what: "an application gateway by id and by a new subnet",
    stack: () => [
      ...network,
      aks(
        overlay,
        nodeSubnet,
        agic({
          applicationGatewayId:
            "/subscriptions/s/resourceGroups/rg/providers/Microsoft.Network/applicationGateways/gateway",
          subnetCIDR: "10.1.8.0/24",
        }),
      ),
    ],
    says: [
      "mandatory aks-agic-settings-conflict: addonProfiles.ingressApplicationGateway.config.subnetCIDR 10.1.8.0/24 is set, but applicationGatewayId is set too; remove one of the two. Azure refuses it with IngressAppGwAddonConfigProvideEitherApplicationGatewayIDOrSubnet.",
    ],
  },
  {
    what: "virtual nodes without a subnet's name",
    stack: () => [
      ...network,
      aks(
        { networkPlugin: "azure" },
        { ...nodeSubnet, maxPods: 30 },
        addon("aciConnectorLinux", {}),
      ),
    ],
    says: [
      "mandatory aks-virtual-nodes-subnet-name: addonProfiles.aciConnectorLinux.config.SubnetName is not set, but the add-on is enabled; use the name of a subnet in the cluster's VNet. Azure refuses it with InvalidACIConnectorSubnetName.",
    ],
  },
  {
    what: "virtual nodes with an id for a name",
    stack: () => [
      ...network,
      aks(
        { networkPlugin: "azure" },
        { ...nodeSubnet, maxPods: 30 },
        addon("aciConnectorLinux", {
          SubnetName:
            "/subscriptions/s/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/vnet/subnets/burst",
        }),
      ),
    ],
    says: [
      "mandatory aks-virtual-nodes-subnet-name: addonProfiles.aciConnectorLinux.config.SubnetName /subscriptions/s/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/vnet/subnets/burst is an id, and the add-on takes the name of the subnet; use the name of a subnet in the cluster's VNet. Azure refuses it with InvalidACIConnectorSubnetName.",
    ],
  },
  // System nodes that Azure hosts.
  {
    what: "hosted system nodes in a VNet on the service range",
    stack: () => hosted({ serviceCidr: "10.1.0.0/20", dnsServiceIP: "10.1.0.10" }),
    says: [
      'mandatory aks-service-cidr-overlaps-subnet: networkProfile.serviceCidr 10.1.0.0/20 overlaps subnet "api" 10.1.2.0/28 of VNet "vnet"; use a range outside the VNet, such as 10.0.32.0/20 with dnsServiceIP 10.0.32.10. Azure refuses it with ServiceCidrOverlapExistingSubnetsCidr.',
      'mandatory aks-service-cidr-overlaps-subnet: networkProfile.serviceCidr 10.1.0.0/20 overlaps subnet "nodes" 10.1.0.0/24 of VNet "vnet"; use a range outside the VNet, such as 10.0.0.0/20 with dnsServiceIP 10.0.0.10. Azure refuses it with ServiceCidrOverlapExistingSubnetsCidr.',
      'mandatory aks-service-cidr-overlaps-subnet: networkProfile.serviceCidr 10.1.0.0/20 overlaps subnet "systemnodes" 10.1.1.0/24 of VNet "vnet"; use a range outside the VNet, such as 10.0.16.0/20 with dnsServiceIP 10.0.16.10. Azure refuses it with ServiceCidrOverlapExistingSubnetsCidr.',
    ],
  },
  {
    what: "hosted system nodes in a VNet on the pod range",
    stack: () => hosted({ podCidr: "10.1.1.0/24" }),
    says: [
      'mandatory aks-pod-cidr-overlaps-subnet: networkProfile.podCidr 10.1.1.0/24 overlaps subnet "systemnodes" 10.1.1.0/24 of VNet "vnet"; use a range outside the VNet, such as 10.244.0.0/24.',
    ],
  },
  {
    what: "hosted system nodes with an API server in another VNet",
    stack: () => hosted({}, "other"),
    says: [
      'mandatory aks-hosted-system-subnets-incomplete: apiServerAccessProfile.subnetId is in VNet "other", but hostedSystemProfile.systemNodeSubnetID is in VNet "vnet"; use a subnet of VNet "vnet".',
    ],
  },
  // Gateway and Spot pools, kube-proxy, and what goes with a mode.
  {
    what: "a gateway profile on a user pool",
    stack: () => [
      aks({ ...overlay, staticEgressGatewayProfile: { enabled: true } }),
      pool({ count: 2, gatewayProfile: { publicIPPrefixSize: 30 } }),
    ],
    says: [
      "mandatory aks-gateway-profile-needs-gateway-mode: gatewayProfile is supported for a pool in mode Gateway only; set mode to Gateway, or remove it.",
    ],
  },
  {
    what: "a gateway pool in a cluster without the static egress gateway",
    stack: () => [aks(overlay), pool({ mode: "Gateway", count: 2 })],
    says: [
      "advisory aks-gateway-pool-needs-static-egress: mode Gateway requires networkProfile.staticEgressGatewayProfile.enabled true in the cluster; set networkProfile.staticEgressGatewayProfile.enabled to true.",
    ],
  },
  {
    what: "a gateway pool as the only pool",
    stack: () => [
      aks(
        { ...overlay, staticEgressGatewayProfile: { enabled: true } },
        { mode: "Gateway", count: 2 },
      ),
    ],
    says: [
      "mandatory aks-system-pool-missing: agentPoolProfiles has no pool with mode System: its only pool has mode Gateway; set agentPoolProfiles[0].mode to System.",
    ],
  },
  {
    what: "an eviction policy without Spot",
    stack: () => [aks(overlay), pool({ count: 2, scaleSetEvictionPolicy: "Deallocate" })],
    says: [
      "advisory aks-spot-settings-need-spot: scaleSetEvictionPolicy Deallocate is supported with scaleSetPriority Spot only; set scaleSetPriority to Spot, or remove it.",
    ],
  },
  {
    what: "kube-proxy with settings of a mode that it isn't in",
    stack: () => [
      aks({
        ...overlay,
        kubeProxyConfig: { enabled: true, ipvsConfig: { scheduler: "RoundRobin" } },
      }),
    ],
    says: [
      "mandatory aks-kube-proxy-ipvs-config-needs-ipvs: networkProfile.kubeProxyConfig.ipvsConfig is supported with mode IPVS only, and networkProfile.kubeProxyConfig.mode is not set; set the mode to IPVS, or remove ipvsConfig.",
    ],
  },
  {
    what: "a network mode on kubenet",
    stack: () => [aks({ networkPlugin: "kubenet", networkMode: "transparent" })],
    says: [
      "advisory aks-network-plugin-kubenet-retired: networkProfile.networkPlugin kubenet uses kubenet networking, which AKS supports until 2028-03-31; use Azure CNI Overlay.",
      "mandatory aks-network-mode-needs-azure-cni: networkProfile.networkMode transparent is supported with networkPlugin azure only; remove it.",
    ],
  },
  {
    what: "an API server in a subnet, and nodes in a VNet that AKS makes",
    stack: () => [
      vnet("vnet", "10.1.0.0/16"),
      within("api", "10.1.1.0/28"),
      aks(
        overlay,
        {},
        { apiServerAccessProfile: { enableVnetIntegration: true, subnetId: idOf("api") } },
      ),
    ],
    says: [
      "advisory aks-api-server-subnet-in-other-vnet: apiServerAccessProfile.subnetId is set, but the node pools have no subnet and get a VNet that AKS creates; set vnetSubnetID of the node pools to a subnet of the same VNet, or remove it.",
    ],
  },
  {
    what: "public IPs of nodes behind a route table",
    stack: () => [
      aks({ ...overlay, outboundType: "userDefinedRouting" }, { enableNodePublicIP: true }),
    ],
    says: [
      "advisory aks-outbound-type-needs-custom-vnet: networkProfile.outboundType userDefinedRouting requires a subnet with a route table, but no node pool has a vnetSubnetID; set vnetSubnetID to a subnet with a route table, or use loadBalancer.",
      "mandatory aks-user-defined-routing-node-public-ip: agentPoolProfiles[0].enableNodePublicIP true isn't supported with outboundType userDefinedRouting; set it to false, or use another outboundType. Azure refuses it with UDRWithNodePublicIPNotAllowed.",
    ],
  },
  {
    what: "outbound IPv6 addresses of a cluster with IPv4",
    stack: () => [
      aks({
        ...overlay,
        ipFamilies: ["IPv4"],
        loadBalancerProfile: { managedOutboundIPs: { count: 1, countIPv6: 2 } },
      }),
    ],
    says: [
      "advisory aks-load-balancer-outbound-ipv6-single-stack: networkProfile.loadBalancerProfile.managedOutboundIPs.countIPv6 2 has no use in a cluster with IPv4 alone; remove it, or set networkProfile.ipFamilies to [IPv4, IPv6].",
    ],
  },
  {
    what: "an operating system that doesn't exist, near one that does",
    stack: () => [aks(overlay, { osSKU: "Ubuntu2604" })],
    says: [
      "mandatory aks-pool-value-unknown: agentPoolProfiles[0].osSKU Ubuntu2604 is not a valid value; use Ubuntu, Ubuntu2004, Ubuntu2204, Ubuntu2404, AzureLinux, AzureLinux3, AzureLinuxOSGuard, AzureContainerLinux, Flatcar, Mariner, CBLMariner, Windows2019, Windows2022, Windows2025 or WindowsAnnual.",
    ],
  },
  // Ranges.
  {
    what: "a subnet without a prefix",
    stack: () => [
      vnet("vnet", "10.1.0.0/16"),
      subnet("nodes", { virtualNetworkName: nameOf("vnet") }),
    ],
    says: [
      "mandatory subnet-address-prefix-missing: addressPrefix is not set; set it to a free range of the VNet. Azure refuses it with AddressPrefixStringCannotBeNullOrEmpty.",
    ],
  },
  {
    what: "a DNS service on the broadcast address",
    stack: () => [aks({ ...overlay, serviceCidr: "172.16.0.0/24", dnsServiceIP: "172.16.0.255" })],
    says: [
      "mandatory aks-dns-service-ip-last-address: networkProfile.dnsServiceIP 172.16.0.255 is the broadcast address of networkProfile.serviceCidr 172.16.0.0/24; use an address inside it, such as 172.16.0.10. Azure refuses it with DnsBroadcastAddressConflicting.",
    ],
  },
  {
    what: "Azure's default service range on the node subnet, without a network profile",
    stack: () => [
      vnet("vnet", "10.0.0.0/16"),
      within("nodes", "10.0.0.0/24"),
      cluster("aks", { agentPoolProfiles: [system(nodeSubnet)] }),
    ],
    says: [
      'mandatory aks-service-cidr-overlaps-subnet: networkProfile.serviceCidr 10.0.0.0/16 (Azure\'s default) overlaps subnet "nodes" 10.0.0.0/24 of VNet "vnet"; use a range outside the VNet, such as 10.1.0.0/16 with dnsServiceIP 10.1.0.10. Azure refuses it with ServiceCidrOverlapExistingSubnetsCidr.',
    ],
  },
];

const packs = {
  current: policies({ settings: { today: "2026-11-22" } }),
  "deck-2023": policies({ settings: { today: "2026-11-22", edition: "deck-2023" } }),
};

/** What the pack says on a first preview, without the pages. */
export async function told(
  stack: Example,
  edition: keyof typeof packs = "current",
): Promise<readonly string[]> {
  const reports = await run(packs[edition], stack, { idsKnown: false });
  return reports
    .map(
      ({ enforcementLevel, policy, message }) =>
        `${enforcementLevel} ${policy}: ${message.split("\n")[0]}`,
    )
    .sort();
}
