import { NetworkMode } from "@aks-networking/networking";
import type * as pulumi from "@pulumi/pulumi";
import { type AzureCniArgs, azureCniSettings } from "./azure-cni";
import type { ExistingNetworkArgs } from "./cluster-network";
import { ManagedClusterComponent } from "./managed-cluster";

/** How pods get addresses of the pod subnet. A subnet that was used in one way can't be used in the other. */
export const PodIPAllocationMode = {
  /** One by one: nodes take 16 addresses, and 16 more whenever less than 8 are left. Up to 65,536 addresses in a VNet. */
  DynamicIndividual: "DynamicIndividual",
  /** In blocks of 16 for each node: up to a million pods. It wastes least where `maxPods` is 16 × n − 1. */
  StaticBlock: "StaticBlock",
} as const;
export type PodIPAllocationMode = (typeof PodIPAllocationMode)[keyof typeof PodIPAllocationMode];

/** The subnet of a cluster's pods, in a VNet of ours. */
export interface PodSubnetArgs {
  /** Uses this subnet of `virtualNetwork`, which several clusters may share. @default the cluster makes its own */
  name?: string | undefined;
  /**
   * The range of the subnet that the cluster makes: a /16 at the largest with dynamic allocation, a /12 with blocks.
   *
   * @default sized for `maxNodes` and `maxPods` and placed in free space of the VNet
   * @example "10.1.128.0/17"
   */
  addressPrefix?: string | undefined;
}

/** A VNet that exists, with a subnet for pods. */
export interface ExistingPodSubnetNetworkArgs extends ExistingNetworkArgs {
  /** Id of the subnet of the pods, in the same VNet as that of the nodes. */
  podSubnetId: pulumi.Input<string>;
  /** Its range. @default not known: what depends on it isn't checked */
  podSubnetPrefix?: string | undefined;
}

/** Args of {@link AzureCniPodSubnetCluster}. Pods have no range outside the VNet. */
export interface AzureCniPodSubnetClusterArgs extends AzureCniArgs {
  /** How pods get their addresses. It can't change. @default PodIPAllocationMode.DynamicIndividual */
  podIPAllocationMode?: PodIPAllocationMode;
  /** The subnet of the pods, in `virtualNetwork` or the cluster's own VNet. @default made */
  podSubnet?: PodSubnetArgs | undefined;
  /** Subnets that exist already. @default a VNet of its own */
  existingNetwork?: ExistingPodSubnetNetworkArgs | undefined;
}

/**
 * An AKS cluster whose pods have addresses of a subnet of their own. Pods are reached from the VNet by their own
 * addresses, and nodes and pods grow apart from each other.
 *
 * Creates:
 * 1. A VNet, unless one is given.
 * 2. A Subnet for the nodes and one for the pods, which belongs to AKS.
 * 3. A UserAssignedIdentity, with the role Network Contributor on both: two RoleAssignments, before the cluster.
 * 4. The ManagedCluster with its system pool, and an AgentPool for each entry of `userPools`.
 *
 * Does not create: a resource group, a network security group (see `nodeSubnet.securityRules`), log collection.
 *
 * Address cost: 50 nodes at full scale and 10 % for upgrades take 50 + 5 + Azure's 5 = 60 addresses of the node subnet,
 * a /26. At 110 pods each takes at most 128 addresses of the pod subnet, as 8 batches or as 7 blocks of 16 = 112: a /19.
 *
 * @example
 * new AzureCniPodSubnetCluster("shop", { resourceGroupName: resourceGroup.name, maxNodes: 50 });
 * @see https://learn.microsoft.com/azure/aks/concepts-network-azure-cni-pod-subnet
 */
export class AzureCniPodSubnetCluster extends ManagedClusterComponent {
  /** @throws pulumi.ResourceError with all that is wrong with the args. */
  constructor(
    name: string,
    args: AzureCniPodSubnetClusterArgs,
    opts?: pulumi.ComponentResourceOptions,
  ) {
    const { podIPAllocationMode, podSubnet, existingNetwork } = args;
    const staticBlock = podIPAllocationMode === PodIPAllocationMode.StaticBlock;
    super(
      "AzureCniPodSubnetCluster",
      name,
      args,
      {
        ...azureCniSettings(args),
        mode: staticBlock
          ? NetworkMode.AzureCniPodSubnetStatic
          : NetworkMode.AzureCniPodSubnetDynamic,
        given: { podSubnetPrefix: podSubnet?.addressPrefix },
        ranges: {
          "podSubnet.addressPrefix": podSubnet?.addressPrefix,
          "existingNetwork.podSubnetPrefix": existingNetwork?.podSubnetPrefix,
        },
        // 111 = 16 × 7 − 1 is the number next to 110 that wastes no address of a block.
        defaultMaxPods: staticBlock ? 111 : 110,
        podSubnet: {
          name: podSubnet?.name,
          existing: existingNetwork && {
            id: existingNetwork.podSubnetId,
            prefix: existingNetwork.podSubnetPrefix,
          },
        },
      },
      opts,
    );
  }
}
