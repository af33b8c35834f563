import {
  agentPool,
  applicationGateway,
  idOf,
  nameOf,
  natGateway,
  publicIPAddress,
  publicIPPrefix,
} from "../../../policy-pack/testing";
import { cliCluster, overlay, type Program, vnet, within } from "./program";

const refused = (azure: string, source: string) => ({ azure, source });
const network = [vnet("10.1.0.0/16"), within("nodes", "10.1.0.0/22")];
const services = { serviceCidr: "172.16.0.0/16", dnsServiceIP: "172.16.0.10" };
const inNodes = { vnetSubnetID: idOf("nodes") };

/** What Azure refused about the subnets and addresses that stand beside a cluster. */
export const refusedNetworks: readonly Program[] = [
  {
    what: "a /16 for the application gateway of an overlay cluster",
    ...refused(
      "IngressAppGwAddonConfigInvalidSubnetCIDR",
      "the incident report of a public Terraform module (2026-10-08)",
    ),
    stack: () => [
      cliCluster(
        overlay,
        {},
        {
          addonProfiles: {
            ingressApplicationGateway: { enabled: true, config: { subnetCIDR: "10.225.0.0/16" } },
          },
        },
      ),
    ],
    reports: ["mandatory aks-agic-overlay-subnet-cidr-too-large"],
  },
  {
    what: "an application gateway in the node subnet",
    ...refused(
      "ApplicationGatewaySubnetCannotHaveOtherResources",
      "public Terraform logs, such as appgw-vnet/appgw-subnet",
    ),
    stack: () => [
      ...network,
      cliCluster({ ...overlay, ...services }, inNodes),
      applicationGateway("ingress", {
        sku: { name: "Standard_v2", tier: "Standard_v2", capacity: 2 },
        gatewayIPConfigurations: [{ name: "instances", subnet: { id: idOf("nodes") } }],
      }),
    ],
    reports: ["mandatory subnet-application-gateway-shared"],
  },
  {
    what: "a Basic public IP as outbound address",
    ...refused(
      "InvalidLoadBalancerProfileOutboundIPs",
      "hashicorp/terraform-provider-azurerm#5685",
    ),
    stack: () => [
      publicIPAddress("egress", { sku: { name: "Basic" }, publicIPAllocationMethod: "Static" }),
      cliCluster({
        ...overlay,
        loadBalancerProfile: { outboundIPs: { publicIPs: [{ id: idOf("egress") }] } },
      }),
    ],
    reports: ["mandatory aks-load-balancer-outbound-ip-unsuitable"],
  },
  {
    what: "one public IP on two NAT gateways",
    ...refused("PublicIPAddressInUse", "gardener/gardener-extension-provider-azure#757"),
    stack: () => [
      publicIPAddress("egress", { sku: { name: "Standard" } }),
      natGateway("nat", { publicIpAddresses: [{ id: idOf("egress") }] }),
      natGateway("nat-2", { publicIpAddresses: [{ id: idOf("egress") }] }),
    ],
    reports: ["mandatory aks-outbound-ip-used-twice"],
  },
  {
    what: "a NAT gateway without an address",
    ...refused(
      "NATGatewayNotAssociatedWithPublicIPOrIPPrefix",
      "the list of error codes of AKS (package apierror)",
    ),
    stack: () => [
      vnet("10.1.0.0/16"),
      natGateway("nat", { sku: { name: "Standard" } }),
      within("nodes", "10.1.0.0/22", { natGateway: { id: idOf("nat") } }),
      cliCluster({ ...overlay, ...services, outboundType: "userAssignedNATGateway" }, inNodes),
    ],
    reports: ["mandatory aks-nat-gateway-without-address"],
  },
  {
    what: "LocalDNS that forwards names outside the cluster to CoreDNS",
    ...refused(
      "AKS now rejects forwarding external domains to CoreDNS",
      "the AKS release notes of 2026-01-04",
    ),
    stack: () => [
      cliCluster(overlay, {
        localDNSProfile: {
          mode: "Required",
          vnetDNSOverrides: { ".": { forwardDestination: "ClusterCoreDNS" } },
        },
      }),
    ],
    reports: ["mandatory aks-local-dns-root-to-core-dns"],
  },
  {
    what: "a prefix of another region for node public IPs",
    ...refused(
      "InvalidPublicIPPrefixDifferentLocation",
      "the list of error codes of AKS (package apierror)",
    ),
    stack: () => [
      publicIPPrefix("addresses", { prefixLength: 28, location: "northeurope" }),
      cliCluster(
        overlay,
        { enableNodePublicIP: true, nodePublicIPPrefixID: idOf("addresses") },
        { location: "westeurope" },
      ),
    ],
    reports: ["mandatory aks-node-public-ip-prefix-unsuitable"],
  },
  {
    what: "the load balancer's prefix for node public IPs",
    ...refused(
      "PublicIPPrefixIsAttachedToLoadBalancer",
      "the list of error codes of AKS (package apierror)",
    ),
    stack: () => [
      publicIPPrefix("addresses", { prefixLength: 28 }),
      cliCluster(
        {
          ...overlay,
          loadBalancerProfile: {
            outboundIPPrefixes: { publicIPPrefixes: [{ id: idOf("addresses") }] },
          },
        },
        { enableNodePublicIP: true, nodePublicIPPrefixID: idOf("addresses") },
      ),
    ],
    reports: ["mandatory aks-node-public-ip-prefix-unsuitable"],
  },
  {
    what: "the cluster's resource group for its nodes",
    ...refused(
      "NodeResourceGroupSameAsResourceGroup",
      "the list of error codes of AKS (package apierror)",
    ),
    stack: () => [cliCluster(overlay, {}, { nodeResourceGroup: "rg" })],
    reports: ["mandatory aks-node-resource-group-taken"],
  },
  {
    what: "a pool with a name that AKS reserves",
    ...refused("blocked as a reserved name", "the AKS release notes of 2025-04-27"),
    stack: () => [
      cliCluster(overlay),
      agentPool("pool", {
        agentPoolName: "aksmanagedap",
        resourceName: nameOf("aks"),
        mode: "User",
        count: 2,
      }),
    ],
    reports: ["mandatory aks-pool-name-reserved"],
  },
];
