import { NetworkMode } from "@aks-networking/networking";
import type * as pulumi from "@pulumi/pulumi";
import { type AzureCniArgs, azureCniSettings } from "./azure-cni";
import { ManagedClusterComponent } from "./managed-cluster";

/** The IPv6 side of a dual-stack cluster. */
export interface DualStackArgs {
  /** IPv6 range of the cluster's own VNet. @default a free /56 */
  addressSpace?: string | undefined;
  /** IPv6 range of the node subnet that the cluster makes: a /64. @default a free /64 of the VNet */
  nodeSubnetPrefix?: string | undefined;
  /** IPv6 range of pods. It can't change. @default "fd12:3456:789a::/64", or a free range where that is taken */
  podCidr?: string | undefined;
  /**
   * IPv6 range of services, a /108 at the largest. It can't change.
   *
   * @default "fd12:3456:789a:1::/108", or a free range where that is taken
   */
  serviceCidr?: string | undefined;
}

/** Args of {@link AzureCniOverlayCluster}. */
export interface AzureCniOverlayClusterArgs extends AzureCniArgs {
  /**
   * The range of pods: a /24 of it for each node, so a /16 is enough for 256 nodes and 5,000 nodes take a /11. It must
   * not overlap a subnet of the VNet, the service range, or anything that pods call. Several clusters of one VNet may
   * have the same one. It can only grow, to a range that contains it.
   *
   * @default "10.244.0.0/16", or a free range where that is taken; larger for more than 232 `maxNodes`
   */
  podCidr?: string | undefined;
  /**
   * Gives nodes, pods and services IPv6 addresses beside the IPv4 ones: `{}` plans all ranges. Not with the network
   * policy engines of Azure and Calico. It can't change.
   *
   * @default IPv4 alone
   */
  dualStack?: DualStackArgs | undefined;
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
 * new AzureCniOverlayCluster("shop", { resourceGroupName: resourceGroup.name, maxNodes: 50 });
 * @see https://learn.microsoft.com/azure/aks/concepts-network-azure-cni-overlay
 */
export class AzureCniOverlayCluster extends ManagedClusterComponent {
  /** @throws pulumi.ResourceError with all that is wrong with the args. */
  constructor(
    name: string,
    args: AzureCniOverlayClusterArgs,
    opts?: pulumi.ComponentResourceOptions,
  ) {
    const { podCidr, dualStack } = args;
    super(
      "AzureCniOverlayCluster",
      name,
      args,
      {
        ...azureCniSettings(args),
        mode: dualStack ? NetworkMode.AzureCniOverlayDualStack : NetworkMode.AzureCniOverlay,
        given: {
          podCidr,
          ipv6AddressSpace: dualStack?.addressSpace,
          ipv6NodeSubnetPrefix: dualStack?.nodeSubnetPrefix,
          ipv6PodCidr: dualStack?.podCidr,
          ipv6ServiceCidr: dualStack?.serviceCidr,
        },
        ranges: {
          podCidr,
          "dualStack.addressSpace": dualStack?.addressSpace,
          "dualStack.nodeSubnetPrefix": dualStack?.nodeSubnetPrefix,
          "dualStack.podCidr": dualStack?.podCidr,
          "dualStack.serviceCidr": dualStack?.serviceCidr,
        },
        defaultMaxPods: 250,
      },
      opts,
    );
  }
}
