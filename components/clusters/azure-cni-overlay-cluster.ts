import type * as pulumi from "@pulumi/pulumi";
import type { ClusterArgs } from "./cluster-args";
import { ManagedClusterComponent } from "./managed-cluster";
import type { MixedNodePoolArgs } from "./node-pools";
import { allowTraffic } from "./security-rules";

/** Args of {@link AzureCniOverlayCluster}. */
export interface AzureCniOverlayClusterArgs extends ClusterArgs {
  /**
   * The range of pods: a /24 of it for each node, so a /16 is enough for 256 nodes and 5,000 nodes take a /11. It must
   * not overlap a subnet of the VNet, the service range, or anything that pods call. Several clusters of one VNet may
   * have the same one. It can only grow, to a range that contains it.
   *
   * @default "10.244.0.0/16", or a free range where that is taken
   */
  podCidr?: string | undefined;
  /** Pools beside the system pool, by their names: up to 12 lowercase letters and digits. @default none */
  userPools?: { [name: string]: MixedNodePoolArgs } | undefined;
}

/**
 * An AKS cluster whose pods have addresses of an overlay network of their own. The mode to choose for a new cluster,
 * unless pods have to be reached from the VNet by their own addresses.
 *
 * Creates:
 * 1. A VNet, unless one is given.
 * 2. A Subnet for the nodes. It needs no route table; it gets one where `nodeSubnet.routes` says so.
 * 3. A UserAssignedIdentity, with the role Network Contributor on the subnet: one RoleAssignment, before the cluster.
 * 4. The ManagedCluster with its system pool, and an AgentPool for each entry of `userPools`.
 *
 * Does not create: a resource group, a network security group (see `nodeSubnet.securityRules`), log collection.
 *
 * Address cost: only nodes take addresses of the VNet. 50 nodes at full scale and 10 % for upgrades are
 * 50 + 5 + Azure's 5 = 60 addresses, a /26. Pods take 55 × a /24 = a /18 of the pod range.
 *
 * @example
 * new AzureCniOverlayCluster("shop", {
 *   resourceGroupName: resourceGroup.name,
 *   addressSpace: ["10.1.0.0/16"],
 *   nodeSubnet: { addressPrefix: "10.1.0.0/24" },
 * });
 * @see https://learn.microsoft.com/azure/aks/concepts-network-azure-cni-overlay
 */
export class AzureCniOverlayCluster extends ManagedClusterComponent {
  /** @throws pulumi.ResourceError with all that is wrong with the args. */
  constructor(
    name: string,
    args: AzureCniOverlayClusterArgs,
    opts?: pulumi.ComponentResourceOptions,
  ) {
    const { podCidr = "10.244.0.0/16", nodeSubnet } = args;
    super(
      "AzureCniOverlayCluster",
      name,
      args,
      {
        networkProfile: {
          networkPlugin: "azure",
          networkPluginMode: "overlay",
          podCidr,
        },
        ranges: { podCidr: args.podCidr },
        defaultMaxPods: 250,
        nodeRoutes: false,
        userPools: args.userPools ?? {},
        securityRules: allowTraffic([
          ["Nodes", nodeSubnet?.addressPrefix, "Nodes", nodeSubnet?.addressPrefix],
          ["Nodes", nodeSubnet?.addressPrefix, "Pods", podCidr],
          ["Pods", podCidr, "Pods", podCidr],
        ]),
      },
      opts,
    );
  }
}
