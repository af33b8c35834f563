import { aksLimits, armReference, changelog, fact, learn, vnetLimits } from "./fact";

const overlayPage = learn("concepts-network-azure-cni-overlay");
const planningPage = learn("concepts-network-ip-address-planning");
const scalePage = learn("best-practices-performance-scale-large");
const authorizedPage = learn("api-server-authorized-ip-ranges");
const policyPage = learn("use-network-policies");
const l7PolicyPage = learn("container-network-security-l7-policy-concepts");
const staticHowTo = learn("configure-azure-cni-static-block-allocation");

/** How many nodes, pods, pools, names and network parts there may be. */
export const limits = {
  /** Standard or Premium tier, scale sets and a Standard load balancer. */
  maxNodesCluster: fact("lim-nodes-cluster", 5000, "nodes", aksLimits),
  /** Standard or Premium tier, scale sets and a Standard load balancer. */
  maxNodesOverlay: fact("lim-nodes-cluster", 5000, "nodes", overlayPage),
  /** Each node takes one of the 400 routes of the route table. */
  maxNodesKubenet: fact("lim-nodes-kubenet", 400, "nodes", learn("configure-kubenet")),
  /** Nodes and surge nodes together, or an upgrade is refused. */
  maxNodesPool: fact("lim-nodes-pool", 1000, "nodes", armReference),
  minNodesSystemPool: fact("lim-nodes-pool", 1, "nodes", armReference),
  maxPools: fact("lim-pools", 100, "pools", aksLimits),
  /** Fewer than this are recommended. */
  freeTierNodes: fact("lim-free-tier", 10, "nodes", aksLimits),
  /** Standard and Premium go up to 5,000. */
  freeTierMaxNodes: fact("lim-free-tier", 1000, "nodes", learn("free-standard-pricing-tiers")),

  maxPods: fact("lim-maxpods", { min: 10, max: 250 }, "pods", planningPage),
  /** Nodes times maxPods of every pool; on system pools for each node. */
  minPodsPerPool: fact("lim-maxpods", 30, "pods", planningPage),
  /** What a node gets where `maxPods` is not set. Several values where the docs disagree, none where they are silent. */
  defaultMaxPodsKubenet: fact("lim-maxpods-default", [110], "pods", planningPage),
  defaultMaxPodsNodeSubnet: fact("lim-maxpods-default", [30], "pods", planningPage),
  /** Docs disagree: 110 on the page on address planning, 250 in the how-to on dynamic IP allocation. */
  defaultMaxPodsPodSubnetDynamic: fact("lim-maxpods-default", [110, 250], "pods", planningPage),
  /** Not documented. */
  defaultMaxPodsPodSubnetStatic: fact("lim-maxpods-default", [] as number[], "pods", planningPage),
  defaultMaxPodsOverlay: fact("lim-maxpods-default", [250], "pods", planningPage),
  /** Documented only for nodes of node auto-provisioning: 250. */
  defaultMaxPodsByo: fact("lim-maxpods-default", [] as number[], "pods", planningPage),
  /** Configurable to 250. */
  recommendedMaxPodsWindows: fact("lim-maxpods-windows", 110, "pods", aksLimits),

  /** Another page says 250,000; the largest numbers of nodes and of pods per node must not be multiplied. */
  maxPodsOverlay: fact("lim-pods-overlay", 200000, "pods", scalePage),
  /** Other pages: 64,000 addresses. */
  maxPodsPodSubnetDynamic: fact("lim-pods-podsubnet-dyn", 65536, "pods", staticHowTo),
  recommendedPodsPodSubnetDynamic: fact("lim-pods-podsubnet-dyn", 50000, "pods", scalePage),
  /** About. */
  maxPodsPodSubnetStatic: fact("lim-pods-podsubnet-static", 1000000, "pods", staticHowTo),

  addressesPerVnet: fact("lim-vnet-ips", 65536, "addresses", planningPage),
  subnetsPerVnet: fact("lim-vnet-ips", 3000, "subnets", vnetLimits),
  peeringsPerVnet: fact("lim-vnet-ips", 500, "peerings", vnetLimits),
  rulesPerNsg: fact("lim-vnet-ips", 1000, "rules", vnetLimits),

  maxNodesNetworkPolicyAzure: fact("lim-npm", 250, "nodes", policyPage),
  maxPodsNetworkPolicyAzure: fact("lim-npm", 20000, "pods", policyPage),
  /** Or 40,000 pods, whichever is greater. */
  maxNodesL7Policy: fact("lim-acns-l7", 1000, "nodes", l7PolicyPage),
  /** Or 1,000 nodes, whichever is greater. */
  maxPodsL7Policy: fact("lim-acns-l7", 40000, "pods", l7PolicyPage),

  loadBalancerOutboundIps: fact(
    "lim-lb-ips",
    { min: 1, max: 100, default: 1 },
    "public IPs",
    armReference,
  ),
  allocatedOutboundPorts: fact(
    "lim-lb-ips",
    { min: 0, max: 64000, default: 0 },
    "ports",
    armReference,
  ),
  loadBalancerIdleTimeout: fact(
    "lim-lb-ips",
    { min: 4, max: 120, default: 30 },
    "minutes",
    armReference,
  ),
  natGatewayOutboundIps: fact("lim-nat", { min: 1, max: 16 }, "public IPs", armReference),
  natGatewayIdleTimeout: fact("lim-nat", { min: 4, max: 120, default: 4 }, "minutes", armReference),
  authorizedIpRanges: fact("lim-authorized-ranges", 200, "ranges", authorizedPage),
  authorizedIpRangesVnetIntegration: fact("lim-authorized-ranges", 2000, "ranges", authorizedPage),

  /** Names of resource group, VNet and subnet become labels of the nodes. Also in the release notes of 2023-11-28. */
  maxNetworkNameLength: fact("lim-names", 63, "characters", overlayPage),
  maxPoolNameLengthLinux: fact("lim-poolname", 12, "characters", learn("create-node-pools")),
  maxPoolNameLengthWindows: fact("lim-poolname", 6, "characters", learn("create-node-pools")),

  /**
   * Application Gateway Ingress Controller on a cluster with overlay. Needs AGIC 1.8.0 or later; generally available
   * since 2025-08-29.
   */
  agicOnOverlay: fact("x-agic-overlay", true, "supported", changelog, { validFrom: "2025-03-16" }),
  /** The Windows releases, as `osSKU`, that a pool with overlay may have. Windows Server 2019 is retired. */
  windowsOnOverlay: fact(
    "x-windows-first",
    ["Windows2022", "Windows2025"],
    "osSKU",
    learn("upgrade-windows-os"),
  ),
  /**
   * Whether `dockerBridgeCidr` counts as a range that others must not overlap. Ignored since containerd, and absent
   * from API 2023-04-01 and later.
   */
  dockerBridgeCounts: fact("docker-bridge", false, "counts", changelog, {
    validFrom: "2023-04-01",
  }),
  /** Whether the pod CIDR of a cluster with overlay may grow. */
  podCidrExpands: fact(
    "overlay-podcidr-expand",
    true,
    "allowed",
    learn("azure-cni-overlay-pod-expand"),
  ),
  /** Whether a cluster can go from kubenet or node subnet to overlay. */
  overlayMigration: fact("ipam-migration-paths", true, "allowed", learn("update-azure-cni")),
};
