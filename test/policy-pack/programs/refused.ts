import {
  agentPool,
  cluster,
  type ExampleProperties,
  idOf,
  nameOf,
  natGateway,
  publicIPAddress,
  routeTable,
} from "../../../policy-pack/testing";
import { cliCluster, overlay, type Program, vnet, within } from "./program";

/** A refusal on record: what Azure answered, and where it is quoted. */
const refused = (azure: string, source: string) => ({ azure, source });

const azure = { networkPlugin: "azure" };
const kubenet = { networkPlugin: "kubenet" };
const inNodes = { vnetSubnetID: idOf("nodes") };
const network = [vnet("10.1.0.0/16"), within("nodes", "10.1.0.0/22")];
const services = { serviceCidr: "172.16.0.0/16", dnsServiceIP: "172.16.0.10" };
const dualStack = { ipFamilies: ["IPv4", "IPv6"] };

function pool(properties: ExampleProperties) {
  return agentPool("pool", {
    agentPoolName: "pool1",
    resourceName: nameOf("aks"),
    mode: "User",
    count: 2,
    ...properties,
  });
}

function routed(...routes: readonly ExampleProperties[]) {
  return [
    vnet("10.1.0.0/16"),
    routeTable("routes", { routes }),
    within("nodes", "10.1.0.0/22", { routeTable: { id: idOf("routes") } }),
    cliCluster({ ...azure, ...services, outboundType: "userDefinedRouting" }, inNodes),
  ];
}

/** What Azure refused, as the reports quote it: the part of the program that the refusal is about. */
export const refusedPrograms: readonly Program[] = [
  {
    what: "kubenet in overlay mode",
    ...refused("UnsupportedNetworkPluginModeWithNetworkPlugin", "Azure/AKS#5662"),
    stack: () => [cliCluster({ ...kubenet, networkPluginMode: "overlay" })],
    reports: [
      "advisory aks-network-plugin-kubenet-retired",
      "mandatory aks-network-plugin-mode-needs-azure-cni",
    ],
  },
  {
    what: "kubenet with Azure's network policies",
    ...refused("NetworkPolicyAzureNotSupportedForKubenet", "rancher/rancher#33253"),
    stack: () => [cliCluster({ ...kubenet, networkPolicy: "azure" })],
    reports: [
      "advisory aks-network-plugin-kubenet-retired",
      "advisory aks-network-policy-azure-retired",
      "mandatory aks-network-policy-azure-kubenet",
    ],
  },
  {
    what: "Cilium's dataplane with Azure's network policies",
    ...refused("CiliumDataplaneRequiresNetworkPolicyCilium", "Azure/bicep-registry-modules#3361"),
    stack: () => [cliCluster({ ...overlay, networkDataplane: "cilium", networkPolicy: "azure" })],
    reports: [
      "advisory aks-network-policy-azure-retired",
      "mandatory aks-network-dataplane-cilium-needs-policy-cilium",
    ],
  },
  {
    what: "Cilium's dataplane with the network policy none",
    ...refused("CiliumDataplaneRequiresNetworkPolicyCilium", "MicrosoftDocs/azure-aks-docs#264"),
    stack: () => [cliCluster({ ...overlay, networkDataplane: "cilium", networkPolicy: "none" })],
    reports: ["mandatory aks-network-dataplane-cilium-needs-policy-cilium"],
  },
  {
    what: "Cilium's policies without its dataplane",
    ...refused(
      "NetworkPolicyCiliumRequiresCiliumDataplane",
      "AdminTurnedDevOps/DevOps-The-Hard-Way-Azure#1",
    ),
    stack: () => [cliCluster({ ...azure, networkPolicy: "cilium" })],
    reports: ["mandatory aks-network-policy-cilium-needs-dataplane"],
  },
  {
    what: "node auto-provisioning on a dual-stack cluster",
    ...refused("OperationNotAllowed", "Azure/AKS#4759"),
    stack: () => [
      cliCluster(
        { ...overlay, ...dualStack, networkDataplane: "cilium" },
        {},
        { nodeProvisioningProfile: { mode: "Auto" } },
      ),
    ],
    reports: ["mandatory aks-ip-families-nap"],
  },
  {
    what: "two pools on a Basic load balancer",
    ...refused("SLBRequiredForMultipleAgentPools", "Azure/azure-container-networking#2131"),
    stack: () => [cliCluster({ ...azure, loadBalancerSku: "basic" }), pool({})],
    reports: [
      "mandatory aks-load-balancer-sku-basic-retired",
      "mandatory aks-pool-count-basic-load-balancer",
    ],
  },
  {
    what: "outbound type none with artifacts from the internet",
    ...refused(
      "InvalidNetworkIsolatedClusterConfiguration",
      "hashicorp/terraform-provider-azurerm#29808",
    ),
    stack: () => [
      ...network,
      cliCluster({ ...azure, ...services, outboundType: "none" }, inNodes, {
        bootstrapProfile: { artifactSource: "Direct" },
      }),
    ],
    reports: ["mandatory aks-network-isolated-bootstrap-cache"],
  },
  {
    what: "no kube-proxy with Azure CNI",
    ...refused("KubeProxyConfigDisabledBYOCNIOnly", "Azure/AKS#4563"),
    stack: () => [cliCluster({ ...overlay, kubeProxyConfig: { enabled: false } })],
    reports: ["mandatory aks-kube-proxy-disabled-needs-byo-cni"],
  },
  {
    what: "a gateway pool of one node",
    ...refused("StaticEgressGatewayInvalidGatewayNodeCount", "Azure/AKS#4599"),
    stack: () => [
      cliCluster({ staticEgressGatewayProfile: { enabled: true } }),
      pool({ mode: "Gateway", count: 1, gatewayProfile: { publicIPPrefixSize: 31 } }),
    ],
    reports: ["mandatory aks-gateway-pool-single-node"],
  },
  {
    what: "a gateway pool of three nodes on a prefix of two addresses",
    ...refused("StaticEgressGatewayInvalidGatewayNodeCount", "Azure/AKS#4599"),
    stack: () => [
      cliCluster({ staticEgressGatewayProfile: { enabled: true } }),
      pool({ mode: "Gateway", count: 3, gatewayProfile: { publicIPPrefixSize: 31 } }),
    ],
    reports: ["mandatory aks-gateway-pool-prefix-too-small"],
  },
  {
    what: "a gateway pool of single virtual machines, before Kubernetes 1.34",
    ...refused("StaticEgressGatewayOnlySupportVMSSNodepool", "Azure/kube-egress-gateway#1244"),
    stack: () => [
      // The report names no version; 1.34 became generally available in the month after it.
      cliCluster(
        { staticEgressGatewayProfile: { enabled: true } },
        {},
        {
          kubernetesVersion: "1.33",
          sku: { name: "Base", tier: "Premium" },
          supportPlan: "AKSLongTermSupport",
        },
      ),
      pool({
        mode: "Gateway",
        type: "VirtualMachines",
        gatewayProfile: { publicIPPrefixSize: 31 },
      }),
    ],
    reports: ["advisory aks-ranges-undecided", "mandatory aks-gateway-pool-virtual-machines"],
  },
  {
    what: "a service range over the subnet in an existing VNet",
    ...refused("ServiceCidrOverlapExistingSubnetsCidr", "Azure/AKS#3551"),
    stack: () => [
      within("nodes", "10.0.0.0/24", { virtualNetworkName: "vnet" }),
      cliCluster(
        { ...azure, serviceCidr: "10.0.0.0/16", dnsServiceIP: "10.0.0.10" },
        { vnetSubnetID: idOf("nodes"), maxPods: 30 },
      ),
    ],
    reports: ["advisory aks-ranges-undecided", "mandatory aks-service-cidr-overlaps-subnet"],
  },
  {
    what: "the default pod range in a VNet that contains it, no plugin named",
    ...refused("NetworkProfileCIDROverlapVNET", "Azure-Samples/graphrag-accelerator#211"),
    stack: () => [
      vnet("10.0.0.0/8"),
      within("nodes", "10.1.0.0/22"),
      cluster("aks", {
        identity: { type: "SystemAssigned" },
        agentPoolProfiles: [{ name: "system", mode: "System", count: 3, ...inNodes }],
        networkProfile: services,
      }),
    ],
    reports: ["mandatory aks-pod-cidr-overlaps-vnet"],
  },
  {
    what: "a service range in 172.30.0.0/16",
    ...refused("the creation fails", "MicrosoftDocs/azure-aks-docs#447"),
    stack: () => [
      cliCluster({ ...azure, serviceCidr: "172.30.0.0/16", dnsServiceIP: "172.30.0.10" }),
    ],
    reports: ["mandatory aks-service-cidr-reserved-range"],
  },
  {
    what: "a subnet outside its VNet",
    ...refused("NetcfgSubnetRangeOutsideVnet", "MicrosoftDocs/azure-docs#123869"),
    stack: () => [vnet("10.1.0.0/16"), within("nodes", "10.2.0.0/24")],
    reports: ["mandatory subnet-address-prefix-outside-vnet"],
  },
  {
    what: "two subnets over each other",
    ...refused("NetcfgSubnetRangesOverlap", "MicrosoftDocs/azure-docs#123869"),
    stack: () => [
      vnet("10.1.0.0/16"),
      within("nodes", "10.1.0.0/22"),
      within("pods", "10.1.2.0/24"),
    ],
    reports: ["mandatory subnet-address-prefix-overlaps-subnet"],
  },
  {
    what: "a DNS service address outside the service range",
    ...refused("DnsServiceIpOutOfServiceCidr", "Azure/bicep-registry-modules#1469"),
    stack: () => [
      cliCluster({ ...azure, serviceCidr: "172.16.0.0/16", dnsServiceIP: "10.0.0.10" }),
    ],
    reports: ["mandatory aks-dns-service-ip-outside-service-cidr"],
  },
  {
    what: "the first address of the service range for DNS",
    ...refused("refused at creation", "Azure/AKS#2579"),
    stack: () => [
      cliCluster({ ...azure, serviceCidr: "172.16.0.0/16", dnsServiceIP: "172.16.0.0" }),
    ],
    reports: ["mandatory aks-dns-service-ip-first-address"],
  },
  {
    what: "a VNet of 10.10.10.0/16, which has host bits",
    ...refused("InvalidCIDRNotation", "a walkthrough's first deployment"),
    stack: () => [vnet("10.10.10.0/16")],
    reports: ["mandatory vnet-address-space-host-bits"],
  },
  {
    what: "a subnet of 10.216.52.0/21, which has host bits",
    ...refused("InvalidCIDRNotation", "a Terraform log"),
    stack: () => [vnet("10.216.0.0/16"), within("nodes", "10.216.52.0/21")],
    reports: ["mandatory subnet-address-prefix-host-bits"],
  },
  {
    what: "four pods a node",
    ...refused("InsufficientMaxPods", "Azure/AKS#2572"),
    stack: () => [cliCluster(azure, { maxPods: 4, count: 10 })],
    reports: ["mandatory aks-max-pods-out-of-range"],
  },
  {
    what: "one node with ten pods",
    ...refused("a pool needs room for 30 pods", "Azure/AKS#1422"),
    stack: () => [cliCluster(azure, { maxPods: 10, count: 1 })],
    reports: ["mandatory aks-max-pods-pool-below-30"],
  },
  {
    what: "kubenet that may grow to 1,000 nodes",
    ...refused("KubenetNodeCountTotalExceedsLimit", "kubernetes-sigs/cloud-provider-azure#4184"),
    stack: () => [
      cliCluster(kubenet, { enableAutoScaling: true, count: 3, minCount: 3, maxCount: 1000 }),
    ],
    reports: [
      "advisory aks-network-plugin-kubenet-retired",
      "advisory aks-pool-upgrade-over-node-limit",
      "mandatory aks-node-count-over-cluster-limit",
      "mandatory aks-pod-cidr-runs-out-of-node-blocks",
    ],
  },
  {
    what: "a system pool without a node",
    ...refused("count was 0", "kubernetes-sigs/cluster-api-provider-azure#5947"),
    stack: () => [cliCluster(azure, { count: 0 })],
    reports: ["mandatory aks-node-count-over-pool-limit"],
  },
  {
    what: "300 nodes on overlay with Azure's network policies",
    ...refused("InvalidNodeCountForNPM", "MicrosoftDocs/azure-docs#111281"),
    stack: () => [
      cliCluster(
        { ...overlay, podCidr: "10.128.0.0/14", networkPolicy: "azure" },
        { count: 300 },
        { sku: { name: "Base", tier: "Standard" } },
      ),
    ],
    reports: [
      "advisory aks-network-policy-azure-retired",
      "mandatory aks-network-policy-azure-over-scale",
    ],
  },
  {
    what: "1,500 outbound ports a node, which isn't a multiple of 8",
    ...refused("InvalidLoadBalancerProfileAllocatedOutboundPorts", "jenkins-infra/azure#582"),
    stack: () => [
      cliCluster({
        loadBalancerProfile: { managedOutboundIPs: { count: 2 }, allocatedOutboundPorts: 1500 },
      }),
    ],
    reports: ["mandatory aks-allocated-outbound-ports-not-multiple-of-8"],
  },
  {
    what: "21,000 outbound ports for three nodes and their surge, on one address",
    ...refused("InvalidLoadBalancerProfileAllocatedOutboundPorts", "Azure/azure-cli#22374"),
    stack: () => [
      cliCluster({
        loadBalancerProfile: { managedOutboundIPs: { count: 1 }, allocatedOutboundPorts: 21000 },
      }),
    ],
    reports: ["mandatory aks-allocated-outbound-ports-exceeded"],
  },
  {
    what: "a NAT gateway that AKS makes, in a VNet of one's own",
    ...refused(
      "ManagedNATGatewayWithCustomVNetNotAllowed",
      "kubernetes-sigs/cluster-api-provider-azure#5429",
    ),
    stack: () => [
      ...network,
      cliCluster({ ...overlay, ...services, outboundType: "managedNATGateway" }, inNodes),
    ],
    reports: ["mandatory aks-outbound-type-managed-nat-custom-vnet"],
  },
  {
    what: "AKS Automatic behind a load balancer, in a VNet that AKS makes",
    ...refused(
      "AKSAutomaticSKUFeatureValidationError",
      "Azure/terraform-azurerm-avm-res-containerservice-managedcluster#261",
    ),
    stack: () => [
      cluster("aks", {
        identity: { type: "SystemAssigned" },
        sku: { name: "Automatic", tier: "Standard" },
        agentPoolProfiles: [{ name: "systempool", mode: "System", count: 3 }],
        networkProfile: { outboundType: "loadBalancer" },
      }),
    ],
    reports: ["mandatory aks-automatic-outbound-type"],
  },
  {
    what: "userAssignedNATGateway and a subnet without one",
    ...refused("SubnetNotAssociatedWithNATGateway", "jenkins-infra/azure#715"),
    stack: () => [
      ...network,
      cliCluster({ ...overlay, ...services, outboundType: "userAssignedNATGateway" }, inNodes),
    ],
    reports: ["mandatory subnet-nat-gateway-missing"],
  },
  {
    what: "loadBalancer and a subnet with a NAT gateway",
    ...refused("blocked at creation", "Azure/AKS CHANGELOG.md 2022-05-01"),
    stack: () => [
      vnet("10.1.0.0/16"),
      publicIPAddress("nat-ip", { publicIPAllocationMethod: "Static", sku: { name: "Standard" } }),
      natGateway("nat", {
        sku: { name: "Standard" },
        publicIpAddresses: [{ id: idOf("nat-ip") }],
      }),
      within("nodes", "10.1.0.0/22", { natGateway: { id: idOf("nat") } }),
      cliCluster({ ...overlay, ...services }, inNodes),
    ],
    reports: ["mandatory aks-outbound-type-subnet-has-nat-gateway"],
  },
  {
    what: "userDefinedRouting without a route table, quoted",
    ...refused("ExistingRouteTableNotAssociatedWithSubnet", "Azure/AKS#1842"),
    stack: () => [
      ...network,
      cliCluster({ ...azure, ...services, outboundType: "userDefinedRouting" }, inNodes),
    ],
    reports: ["mandatory subnet-route-table-missing"],
  },
  {
    what: "userDefinedRouting with a table that has no default route",
    ...refused("RouteTableMissingDefaultRouteError", "MicrosoftDocs/azure-docs#108240"),
    stack: () =>
      routed({
        name: "hub",
        addressPrefix: "10.100.0.0/14",
        nextHopType: "VirtualAppliance",
        nextHopIpAddress: "10.0.0.4",
      }),
    reports: ["mandatory aks-route-table-default-route-missing"],
  },
  {
    what: "userDefinedRouting straight to the internet",
    ...refused("RouteTableInvalidNextHop", "hashicorp/terraform-provider-azurerm#8609"),
    stack: () => routed({ name: "out", addressPrefix: "0.0.0.0/0", nextHopType: "Internet" }),
    reports: ["mandatory aks-route-table-default-route-internet"],
  },
];
