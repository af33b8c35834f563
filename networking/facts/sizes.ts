import {
  agcPage,
  armReference,
  changelog,
  fact,
  github,
  learn,
  natGatewayV2,
  Severity,
  vnetFaq,
} from "./fact";
import { allModes, NetworkMode } from "./network-mode";

const overlayModes = [NetworkMode.AzureCniOverlay, NetworkMode.AzureCniOverlayDualStack];
const nodeBlockModes = [NetworkMode.Kubenet, ...overlayModes];
const dualStack = [NetworkMode.AzureCniOverlayDualStack];
const dynamic = [NetworkMode.AzureCniPodSubnetDynamic];
const staticBlock = [NetworkMode.AzureCniPodSubnetStatic];

/** A VM size of the DCsv2 series, which overlay doesn't support: Standard_DC1s_v2, _DC2s_v2, _DC4s_v2 and _DC8_v2. */
export const dcsv2 = /^standard_dc\d+s?_v2$/i;

const overlayPage = learn("concepts-network-azure-cni-overlay");
const dynamicPage = learn("configure-azure-cni-dynamic-ip-allocation");
const staticPage = learn("concepts-network-azure-cni-pod-subnet");
const loadBalancerPage = learn("configure-load-balancer-standard");
const egressGatewayPage = learn("configure-static-egress-gateway");
const planningPage = learn("concepts-network-ip-address-planning");

/** The smallest and largest ranges, and the constants of the sizing formulas. */
export const sizes = {
  reservedAddressesPerSubnet: fact("f-usable", 5, "addresses", allModes, overlayPage, {
    note: "Azure keeps the first four addresses of a subnet and the last one",
  }),

  maxSurgeDefault: fact("f-surge", "10%", "of the pool's nodes", allModes, armReference, {
    note: "docs disagree: the REST reference says 10 %, the pages on upgrades, resizing and load balancers say 1. 10 % is taken: it is never less than 1 node",
  }),

  nodeBlockPrefixLength: fact(
    "f-overlay-podcidr",
    24,
    "prefix length of the pod CIDR that each node takes",
    nodeBlockModes,
    overlayPage,
    { severity: Severity.Reject },
  ),
  nodeBlockPrefixLengthIpv6: fact(
    "f-overlay-v6",
    80,
    "prefix length of the IPv6 pod CIDR that each node takes",
    dualStack,
    learn("configure-dual-stack"),
    { note: "seen in an example output; not stated as a rule" },
  ),
  dynamicBatchSize: fact("f-pod-dynamic", 16, "addresses", dynamic, dynamicPage, {
    severity: Severity.Break,
  }),
  dynamicBatchThreshold: fact("f-pod-dynamic", 8, "free addresses", dynamic, dynamicPage, {
    severity: Severity.Break,
    note: "a node asks for the next batch when fewer are free",
  }),
  staticBlockPrefixLength: fact("f-pod-static", 28, "prefix length", staticBlock, staticPage, {
    severity: Severity.Break,
  }),
  staticReservedPerNode: fact("f-pod-static", 1, "addresses per node", staticBlock, staticPage, {
    severity: Severity.Break,
    note: "kept for internal use in the node's blocks",
  }),
  routesPerTable: fact(
    "f-kubenet",
    600,
    "routes",
    allModes,
    github("MicrosoftDocs/azure-docs", 128356),
    {
      severity: Severity.Reject,
      note: "400 before 2026; that nodes of kubenet and own routes are counted together is an inference",
    },
  ),

  apiServerSubnetPrefixLength: fact(
    "f-apiserver",
    28,
    "longest prefix length",
    allModes,
    learn("api-server-vnet-integration"),
    { severity: Severity.Reject },
  ),
  apiServerAddressesPerCluster: fact(
    "f-apiserver",
    9,
    "addresses",
    allModes,
    learn("api-server-vnet-integration"),
    { severity: Severity.Break },
  ),

  loadBalancerPortsPerPublicIp: fact("f-lb-snat", 64000, "ports", allModes, loadBalancerPage, {
    severity: Severity.Reject,
  }),
  allocatedOutboundPortsStep: fact("f-lb-snat", 8, "ports", allModes, loadBalancerPage, {
    severity: Severity.Reject,
  }),
  /** What Azure gives to each node when `allocatedOutboundPorts` is 0, by number of nodes. */
  automaticOutboundPorts: fact(
    "f-lb-snat",
    [
      { maxNodes: 50, ports: 1024 },
      { maxNodes: 100, ports: 512 },
      { maxNodes: 200, ports: 256 },
      { maxNodes: 400, ports: 128 },
      { maxNodes: 800, ports: 64 },
      { maxNodes: Number.POSITIVE_INFINITY, ports: 32 },
    ],
    "ports per node",
    allModes,
    loadBalancerPage,
    { note: "the steps above 100 nodes were not verified for 2026" },
  ),
  natGatewayPortsPerPublicIp: fact("f-nat-snat", 64512, "ports", allModes, natGatewayV2),
  gatewayPrefixLength: fact(
    "f-gateway-pool",
    { min: 28, max: 31, default: 31 },
    "prefix length",
    allModes,
    egressGatewayPage,
    { severity: Severity.Reject },
  ),
  gatewayPoolNodesForAvailability: fact("f-gateway-pool", 2, "nodes", allModes, egressGatewayPage, {
    severity: Severity.Advice,
  }),
  backendConfigurationsPerFrontend: fact(
    "f-backend-configs",
    10000,
    "backend IP configurations",
    allModes,
    learn("best-practices-performance-scale-large"),
    { severity: Severity.Break },
  ),

  /** "Smaller than /12", read strictly; /12 itself is ambiguous. */
  serviceCidrPrefixLength: fact(
    "cidr-service-size",
    13,
    "shortest prefix length",
    allModes,
    planningPage,
    { severity: Severity.LikelyReject },
  ),
  serviceCidrPrefixLengthIpv6: fact(
    "cidr-service-size-v6",
    108,
    "shortest prefix length",
    dualStack,
    learn("azure-cni-overlay"),
    { severity: Severity.LikelyReject },
  ),
  subnetPrefixLength: fact("cidr-subnet-min", 29, "longest prefix length", allModes, vnetFaq, {
    severity: Severity.Reject,
  }),
  subnetPrefixLengthIpv6: fact("cidr-subnet-min", 64, "only prefix length", allModes, vnetFaq, {
    severity: Severity.Reject,
  }),
  vnetPrefixLength: fact("cidr-subnet-min", 8, "shortest prefix length", allModes, planningPage, {
    severity: Severity.Reject,
  }),
  /** The largest range that Azure allows in any VNet; `vnetPrefixLength` is what AKS's own page has. */
  largestVnetPrefixLength: fact("cidr-subnet-min", 2, "shortest prefix length", allModes, vnetFaq, {
    severity: Severity.Reject,
  }),
  podSubnetPrefixLengthDynamic: fact(
    "lim-pods-podsubnet-dyn",
    16,
    "shortest prefix length that brings something",
    dynamic,
    learn("configure-azure-cni-static-block-allocation"),
    { severity: Severity.Break },
  ),
  podSubnetPrefixLengthStatic: fact(
    "lim-pods-podsubnet-static",
    12,
    "shortest prefix length",
    staticBlock,
    learn("configure-azure-cni-static-block-allocation"),
    { severity: Severity.LikelyReject },
  ),
  agcSubnetPrefixLength: fact("x-agc", 24, "only prefix length", overlayModes, agcPage, {
    severity: Severity.Reject,
    note: "a /23 causes an outage when the cluster moves to overlay",
  }),
  agicSubnetPrefixLength: fact(
    "x-agic-overlay",
    24,
    "shortest prefix length",
    overlayModes,
    changelog,
    { severity: Severity.Advice, note: "from secondary sources only" },
  ),
};
