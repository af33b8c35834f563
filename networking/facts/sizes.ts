import {
  agcPage,
  armReference,
  changelog,
  fact,
  github,
  learn,
  natGatewayV2,
  vnetFaq,
} from "./fact";

/** A VM size of the DCsv2 series, which overlay doesn't support: Standard_DC1s_v2, _DC2s_v2, _DC4s_v2 and _DC8_v2. */
export const dcsv2 = /^standard_dc\d+s?_v2$/i;

const overlayPage = learn("concepts-network-azure-cni-overlay");
const dynamicPage = learn("configure-azure-cni-dynamic-ip-allocation");
const staticPage = learn("concepts-network-azure-cni-pod-subnet");
const staticHowTo = learn("configure-azure-cni-static-block-allocation");
const apiServerPage = learn("api-server-vnet-integration");
const loadBalancerPage = learn("configure-load-balancer-standard");
const egressGatewayPage = learn("configure-static-egress-gateway");
const planningPage = learn("concepts-network-ip-address-planning");

/** The smallest and largest ranges, and the constants of the sizing formulas. */
export const sizes = {
  /** Azure keeps the first four addresses of a subnet and the last one. */
  reservedAddressesPerSubnet: fact("f-usable", 5, "addresses", overlayPage),

  /**
   * Docs disagree: the REST reference says 10 %, the pages on upgrades, resizing and load balancers say 1. 10 % is
   * taken: it is never less than 1 node.
   */
  maxSurgeDefault: fact("f-surge", "10%", "of the pool's nodes", armReference),

  nodeBlockPrefixLength: fact(
    "f-overlay-podcidr",
    24,
    "prefix length of the pod CIDR that each node takes",
    overlayPage,
  ),
  /** Seen in an example output; not stated as a rule. */
  nodeBlockPrefixLengthIpv6: fact(
    "f-overlay-v6",
    80,
    "prefix length of the IPv6 pod CIDR that each node takes",
    learn("configure-dual-stack"),
  ),
  dynamicBatchSize: fact("f-pod-dynamic", 16, "addresses", dynamicPage),
  /** A node asks for the next batch when fewer are free. */
  dynamicBatchThreshold: fact("f-pod-dynamic", 8, "free addresses", dynamicPage),
  staticBlockPrefixLength: fact("f-pod-static", 28, "prefix length", staticPage),
  /** Kept for internal use in the node's blocks. */
  staticReservedPerNode: fact("f-pod-static", 1, "addresses per node", staticPage),
  /** 400 before 2026; that nodes of kubenet and own routes are counted together is an inference. */
  routesPerTable: fact("f-kubenet", 600, "routes", github("MicrosoftDocs/azure-docs", 128356)),

  apiServerSubnetPrefixLength: fact("f-apiserver", 28, "longest prefix length", apiServerPage),
  apiServerAddressesPerCluster: fact("f-apiserver", 9, "addresses", apiServerPage),

  loadBalancerPortsPerPublicIp: fact("f-lb-snat", 64000, "ports", loadBalancerPage),
  allocatedOutboundPortsStep: fact("f-lb-snat", 8, "ports", loadBalancerPage),
  /**
   * What Azure gives to each node when `allocatedOutboundPorts` is 0, by number of nodes. The steps above 100 nodes
   * were not verified for 2026.
   */
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
    loadBalancerPage,
  ),
  natGatewayPortsPerPublicIp: fact("f-nat-snat", 64512, "ports", natGatewayV2),
  gatewayPrefixLength: fact(
    "f-gateway-pool",
    { min: 28, max: 31, default: 31 },
    "prefix length",
    egressGatewayPage,
  ),
  gatewayPoolNodesForAvailability: fact("f-gateway-pool", 2, "nodes", egressGatewayPage),
  backendConfigurationsPerFrontend: fact(
    "f-backend-configs",
    10000,
    "backend IP configurations",
    learn("best-practices-performance-scale-large"),
  ),

  /** "Smaller than /12", read strictly; /12 itself is ambiguous. */
  serviceCidrPrefixLength: fact("cidr-service-size", 13, "shortest prefix length", planningPage),
  serviceCidrPrefixLengthIpv6: fact(
    "cidr-service-size-v6",
    108,
    "shortest prefix length",
    learn("azure-cni-overlay"),
  ),
  subnetPrefixLength: fact("cidr-subnet-min", 29, "longest prefix length", vnetFaq),
  subnetPrefixLengthIpv6: fact("cidr-subnet-min", 64, "only prefix length", vnetFaq),
  vnetPrefixLength: fact("cidr-subnet-min", 8, "shortest prefix length", planningPage),
  /** The largest range that Azure allows in any VNet; `vnetPrefixLength` is what AKS's own page has. */
  largestVnetPrefixLength: fact("cidr-subnet-min", 2, "shortest prefix length", vnetFaq),
  podSubnetPrefixLengthDynamic: fact(
    "lim-pods-podsubnet-dyn",
    16,
    "shortest prefix length that brings something",
    staticHowTo,
  ),
  podSubnetPrefixLengthStatic: fact(
    "lim-pods-podsubnet-static",
    12,
    "shortest prefix length",
    staticHowTo,
  ),
  /** A /23 causes an outage when the cluster moves to overlay. */
  agcSubnetPrefixLength: fact("x-agc", 24, "only prefix length", agcPage),
  /** From secondary sources only. */
  agicSubnetPrefixLength: fact("x-agic-overlay", 24, "shortest prefix length", changelog),
};
