import { aksLimits, armReference, changelog, fact, learn, Severity, vnetLimits } from "./fact";
import { allModes, NetworkMode } from "./network-mode";

const overlayModes = [NetworkMode.AzureCniOverlay, NetworkMode.AzureCniOverlayDualStack];
const podSubnetModes = [NetworkMode.AzureCniPodSubnetDynamic, NetworkMode.AzureCniPodSubnetStatic];
const flatModes = [NetworkMode.AzureCniNodeSubnet, ...podSubnetModes];
const dynamic = [NetworkMode.AzureCniPodSubnetDynamic];
const staticBlock = [NetworkMode.AzureCniPodSubnetStatic];
const kubenet = [NetworkMode.Kubenet];
const byo = [NetworkMode.ByoCni];

const reject = { severity: Severity.Reject };
const breaks = { severity: Severity.Break };
const advice = { severity: Severity.Advice };

const overlayPage = learn("concepts-network-azure-cni-overlay");
const planningPage = learn("concepts-network-ip-address-planning");
const scalePage = learn("best-practices-performance-scale-large");
const authorizedPage = learn("api-server-authorized-ip-ranges");
const policyPage = learn("use-network-policies");
const staticHowTo = learn("configure-azure-cni-static-block-allocation");

/** How many nodes, pods, pools, names and network parts there may be. */
export const limits = {
  maxNodesCluster: fact("lim-nodes-cluster", 5000, "nodes", [...flatModes, ...byo], aksLimits, {
    ...reject,
    note: "Standard or Premium tier, scale sets and a Standard load balancer",
  }),
  maxNodesOverlay: fact("lim-nodes-cluster", 5000, "nodes", overlayModes, overlayPage, {
    ...reject,
    note: "Standard or Premium tier, scale sets and a Standard load balancer",
  }),
  maxNodesKubenet: fact("lim-nodes-kubenet", 400, "nodes", kubenet, learn("configure-kubenet"), {
    ...reject,
    note: "each node takes one of the 400 routes of the route table",
  }),
  maxNodesPool: fact("lim-nodes-pool", 1000, "nodes", allModes, armReference, {
    ...reject,
    note: "nodes and surge nodes together, or an upgrade is refused",
  }),
  minNodesSystemPool: fact("lim-nodes-pool", 1, "nodes", allModes, armReference, reject),
  maxPools: fact("lim-pools", 100, "pools", allModes, aksLimits, reject),
  freeTierNodes: fact("lim-free-tier", 10, "nodes", allModes, aksLimits, {
    ...advice,
    note: "fewer than this are recommended",
  }),
  freeTierMaxNodes: fact(
    "lim-free-tier",
    1000,
    "nodes",
    allModes,
    learn("free-standard-pricing-tiers"),
    { ...reject, note: "Standard and Premium go up to 5,000" },
  ),

  maxPods: fact("lim-maxpods", { min: 10, max: 250 }, "pods", allModes, planningPage, reject),
  minPodsPerPool: fact("lim-maxpods", 30, "pods", allModes, planningPage, {
    ...reject,
    note: "nodes times maxPods of every pool; on system pools for each node",
  }),
  /** What a node gets where `maxPods` is not set. Several values where the docs disagree, none where they are silent. */
  defaultMaxPodsKubenet: fact("lim-maxpods-default", [110], "pods", kubenet, planningPage, advice),
  defaultMaxPodsNodeSubnet: fact(
    "lim-maxpods-default",
    [30],
    "pods",
    [NetworkMode.AzureCniNodeSubnet],
    planningPage,
    advice,
  ),
  defaultMaxPodsPodSubnetDynamic: fact(
    "lim-maxpods-default",
    [110, 250],
    "pods",
    dynamic,
    planningPage,
    {
      ...advice,
      note: "docs disagree: 110 on the page on address planning, 250 in the how-to on dynamic IP allocation",
    },
  ),
  defaultMaxPodsPodSubnetStatic: fact(
    "lim-maxpods-default",
    [] as number[],
    "pods",
    staticBlock,
    planningPage,
    { ...advice, note: "not documented" },
  ),
  defaultMaxPodsOverlay: fact(
    "lim-maxpods-default",
    [250],
    "pods",
    overlayModes,
    planningPage,
    advice,
  ),
  defaultMaxPodsByo: fact("lim-maxpods-default", [] as number[], "pods", byo, planningPage, {
    ...advice,
    note: "documented only for nodes of node auto-provisioning: 250",
  }),
  recommendedMaxPodsWindows: fact(
    "lim-maxpods-windows",
    110,
    "pods",
    [...flatModes, ...overlayModes],
    aksLimits,
    { ...advice, note: "configurable to 250" },
  ),

  maxPodsOverlay: fact("lim-pods-overlay", 200000, "pods", overlayModes, scalePage, {
    ...advice,
    note: "another page says 250,000; the largest numbers of nodes and of pods per node must not be multiplied",
  }),
  maxPodsPodSubnetDynamic: fact("lim-pods-podsubnet-dyn", 65536, "pods", dynamic, staticHowTo, {
    ...breaks,
    note: "other pages: 64,000 addresses",
  }),
  recommendedPodsPodSubnetDynamic: fact(
    "lim-pods-podsubnet-dyn",
    50000,
    "pods",
    dynamic,
    scalePage,
    advice,
  ),
  maxPodsPodSubnetStatic: fact(
    "lim-pods-podsubnet-static",
    1000000,
    "pods",
    staticBlock,
    staticHowTo,
    { severity: Severity.LikelyReject, note: "about" },
  ),

  addressesPerVnet: fact("lim-vnet-ips", 65536, "addresses", allModes, planningPage, reject),
  subnetsPerVnet: fact("lim-vnet-ips", 3000, "subnets", allModes, vnetLimits, reject),
  peeringsPerVnet: fact("lim-vnet-ips", 500, "peerings", allModes, vnetLimits, reject),
  rulesPerNsg: fact("lim-vnet-ips", 1000, "rules", allModes, vnetLimits, reject),

  maxNodesNetworkPolicyAzure: fact("lim-npm", 250, "nodes", allModes, policyPage, breaks),
  maxPodsNetworkPolicyAzure: fact("lim-npm", 20000, "pods", allModes, policyPage, breaks),
  maxNodesL7Policy: fact(
    "lim-acns-l7",
    1000,
    "nodes",
    allModes,
    learn("container-network-security-l7-policy-concepts"),
    { ...breaks, note: "or 40,000 pods, whichever is greater" },
  ),
  maxPodsL7Policy: fact(
    "lim-acns-l7",
    40000,
    "pods",
    allModes,
    learn("container-network-security-l7-policy-concepts"),
    { ...breaks, note: "or 1,000 nodes, whichever is greater" },
  ),

  loadBalancerOutboundIps: fact(
    "lim-lb-ips",
    { min: 1, max: 100, default: 1 },
    "public IPs",
    allModes,
    armReference,
    reject,
  ),
  allocatedOutboundPorts: fact(
    "lim-lb-ips",
    { min: 0, max: 64000, default: 0 },
    "ports",
    allModes,
    armReference,
    reject,
  ),
  loadBalancerIdleTimeout: fact(
    "lim-lb-ips",
    { min: 4, max: 120, default: 30 },
    "minutes",
    allModes,
    armReference,
    reject,
  ),
  natGatewayOutboundIps: fact(
    "lim-nat",
    { min: 1, max: 16 },
    "public IPs",
    allModes,
    armReference,
    reject,
  ),
  natGatewayIdleTimeout: fact(
    "lim-nat",
    { min: 4, max: 120, default: 4 },
    "minutes",
    allModes,
    armReference,
    reject,
  ),
  authorizedIpRanges: fact(
    "lim-authorized-ranges",
    200,
    "ranges",
    allModes,
    authorizedPage,
    reject,
  ),
  authorizedIpRangesVnetIntegration: fact(
    "lim-authorized-ranges",
    2000,
    "ranges",
    allModes,
    authorizedPage,
    reject,
  ),

  /** Names of resource group, VNet and subnet become labels of the nodes. */
  maxNetworkNameLength: fact(
    "lim-names",
    63,
    "characters",
    [...overlayModes, ...podSubnetModes],
    overlayPage,
    { ...reject, note: "also in the release notes of 2023-11-28" },
  ),
  maxPoolNameLengthLinux: fact(
    "lim-poolname",
    12,
    "characters",
    allModes,
    learn("create-node-pools"),
    reject,
  ),
  maxPoolNameLengthWindows: fact(
    "lim-poolname",
    6,
    "characters",
    allModes,
    learn("create-node-pools"),
    reject,
  ),

  /** Application Gateway Ingress Controller on a cluster with overlay. */
  agicOnOverlay: fact("x-agic-overlay", true, "supported", overlayModes, changelog, {
    ...advice,
    validFrom: "2025-03-16",
    note: "needs AGIC 1.8.0 or later; generally available since 2025-08-29",
  }),
  /** The Windows releases, as `osSKU`, that a pool with overlay may have. */
  windowsOnOverlay: fact(
    "x-windows-first",
    ["Windows2022", "Windows2025"],
    "osSKU",
    overlayModes,
    learn("upgrade-windows-os"),
    { severity: Severity.LikelyReject, note: "Windows Server 2019 is retired" },
  ),
  /** Whether `dockerBridgeCidr` counts as a range that others must not overlap. */
  dockerBridgeCounts: fact("docker-bridge", false, "counts", allModes, changelog, {
    severity: Severity.Deprecated,
    validFrom: "2023-04-01",
    note: "ignored since containerd, and absent from API 2023-04-01 and later",
  }),
  /** Whether the pod CIDR of a cluster with overlay may grow. */
  podCidrExpands: fact(
    "overlay-podcidr-expand",
    true,
    "allowed",
    overlayModes,
    learn("azure-cni-overlay-pod-expand"),
    reject,
  ),
  /** Whether a cluster can go from kubenet or node subnet to overlay. */
  overlayMigration: fact(
    "ipam-migration-paths",
    true,
    "allowed",
    allModes,
    learn("update-azure-cni"),
    reject,
  ),
};
