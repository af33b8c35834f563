import { agentPool, cluster, idOf, nameOf } from "../../../policy-pack/testing";
import { cliCluster, type Program, vnet, within } from "./program";

const refused = (azure: string, source: string) => ({ azure, source });
const azure = { networkPlugin: "azure" };

/** More of what Azure refused, or what failed after it: names, versions, add-ons and what else a report quotes. */
export const refusedMore: readonly Program[] = [
  {
    what: "a node resource group of 89 characters, as AKS names it",
    ...refused("InvalidParameter", "Azure-Terraform/terraform-azurerm-kubernetes#33"),
    stack: () => [
      cliCluster(
        {},
        {},
        {
          resourceGroupName: "app-tucdlvurpmwf-sandbox-westeurope",
          resourceName: "aks-app-tucdlvurpmwf-sandbox-westeurope",
          location: "westeurope",
        },
      ),
    ],
    reports: ["mandatory aks-node-resource-group-name-too-long"],
  },
  {
    what: "0.0.0.0/32 among other authorised ranges",
    ...refused("not allowed with other IP ranges", "Azure/terraform-azurerm-aks#378"),
    stack: () => [
      cliCluster(
        azure,
        {},
        { apiServerAccessProfile: { authorizedIPRanges: ["0.0.0.0/32", "203.0.113.10/32"] } },
      ),
    ],
    reports: ["mandatory aks-authorized-ip-ranges-zero-among-others"],
  },
  {
    what: "a VNet's name of more than 64 characters",
    ...refused("Virtual network site is not valid", "Azure/Azure-Landing-Zones#1154"),
    stack: () => [
      vnet("10.0.0.0/16"),
      {
        ...vnet("10.1.0.0/16"),
        name: "long",
        properties: {
          resourceGroupName: "rg",
          virtualNetworkName: `00000000-0000-0000-0000-000000000000${"NameTooLongToCauseAProblem".repeat(2)}`,
          addressSpace: { addressPrefixes: ["10.1.0.0/16"] },
        },
      },
    ],
    reports: ["mandatory vnet-name-malformed"],
  },
  {
    what: "a pool's name with a hyphen",
    ...refused("InvalidParameter", "crossplane/crossplane#304"),
    stack: () => [cliCluster(azure, { name: "node-pool" })],
    reports: ["mandatory aks-pool-name-malformed"],
  },
  {
    what: "a pod range of /23 for three kubenet nodes: one never becomes ready",
    ...refused("one of the nodes is NotReady", "Azure/AKS#848"),
    stack: () => [
      vnet("10.0.0.0/16"),
      within("nodes", "10.0.0.0/24"),
      cliCluster(
        {
          networkPlugin: "kubenet",
          podCidr: "10.0.2.0/23",
          serviceCidr: "172.16.0.0/16",
          dnsServiceIP: "172.16.0.10",
        },
        { vnetSubnetID: idOf("nodes") },
      ),
    ],
    reports: [
      "advisory aks-network-plugin-kubenet-retired",
      "mandatory aks-pod-cidr-runs-out-of-node-blocks",
    ],
  },
  {
    what: "no system pool",
    ...refused("Must define at least one system pool.", "Azure/AKS#1602"),
    stack: () => [cliCluster(azure, { mode: "User" })],
    reports: ["mandatory aks-system-pool-missing"],
  },
  {
    what: "maxUnavailable on a Spot pool",
    ...refused(
      "Spot pools can't set maxUnavailable.",
      "hashicorp/terraform-provider-azurerm#31129",
    ),
    stack: () => [
      cliCluster(azure),
      agentPool("spot", {
        agentPoolName: "internal",
        resourceName: nameOf("aks"),
        mode: "User",
        count: 1,
        scaleSetPriority: "Spot",
        scaleSetEvictionPolicy: "Delete",
        upgradeSettings: { maxUnavailable: "1" },
      }),
    ],
    reports: ["mandatory aks-spot-pool-upgrade-settings"],
  },
  {
    what: "a load balancer profile left behind with userDefinedRouting",
    ...refused(
      "InvalidUserDefinedRoutingWithLoadBalancerProfile",
      "hashicorp/terraform-provider-azurerm#25021",
    ),
    stack: () => [
      cliCluster({
        ...azure,
        outboundType: "userDefinedRouting",
        loadBalancerProfile: { managedOutboundIPs: { count: 1 } },
      }),
    ],
    reports: [
      "advisory aks-outbound-type-needs-custom-vnet",
      "mandatory aks-load-balancer-profile-with-user-defined-routing",
    ],
  },
  {
    what: "AKS Automatic in a subnet of one's own without one for the API server",
    ...refused("subnetId should not be empty", "pulumi/pulumi-azure-native#4348"),
    stack: () => [
      vnet("10.1.0.0/16"),
      within("nodes", "10.1.0.0/20"),
      cluster("aks", {
        sku: { name: "Automatic", tier: "Standard" },
        identity: { type: "SystemAssigned" },
        agentPoolProfiles: [
          { name: "systempool", mode: "System", count: 3, vnetSubnetID: idOf("nodes") },
        ],
      }),
    ],
    reports: ["advisory aks-ranges-undecided", "mandatory aks-api-server-subnet-missing"],
  },
  {
    what: "a range in place of a subnet's id",
    ...refused("did not have a subscription", "MicrosoftDocs/azure-docs#40513"),
    stack: () => [cliCluster(azure, { vnetSubnetID: "11.2.0.0/16" })],
    reports: ["advisory aks-ranges-undecided", "mandatory aks-subnet-id-malformed"],
  },
  {
    what: "a subnet range outside the VNet for an application gateway",
    ...refused(
      "IngressAppGwAddonConfigInvalidSubnetCIDRNotContainedWithinVirtualNetwork",
      "Azure/application-gateway-kubernetes-ingress#1386",
    ),
    stack: () => [
      vnet("10.1.0.0/16"),
      within("nodes", "10.1.0.0/22"),
      cliCluster(
        { ...azure, serviceCidr: "172.16.0.0/16", dnsServiceIP: "172.16.0.10" },
        { vnetSubnetID: idOf("nodes"), maxPods: 30 },
        {
          addonProfiles: {
            ingressApplicationGateway: { enabled: true, config: { subnetCIDR: "10.2.0.0/24" } },
          },
        },
      ),
    ],
    reports: ["mandatory aks-agic-subnet-cidr-outside-vnet"],
  },
];
