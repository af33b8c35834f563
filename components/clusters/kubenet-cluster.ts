import { NetworkMode } from "@aks-networking/networking";
import type * as pulumi from "@pulumi/pulumi";
import type { ClusterArgs } from "./cluster-args";
import { ManagedClusterComponent } from "./managed-cluster";
import type { NodePoolArgs } from "./node-pools";

/** Network policy engines that run with kubenet. */
export const KubenetNetworkPolicy = { None: "none", Calico: "calico" } as const;
export type KubenetNetworkPolicy = (typeof KubenetNetworkPolicy)[keyof typeof KubenetNetworkPolicy];

/** Args of {@link KubenetCluster}. Windows nodes and Azure's network policy engine don't exist with kubenet. */
export interface KubenetClusterArgs extends ClusterArgs {
  /**
   * The range of pods: a /24 of it for each node, so a /16 is enough for 256 nodes. It must not overlap a subnet of the
   * VNet, the service range, or anything that pods call. It can't change.
   *
   * @default "10.244.0.0/16", or a free range where that is taken
   */
  podCidr?: string | undefined;
  /** Pools beside the system pool, by their names: up to 12 lowercase letters and digits. @default none */
  userPools?: { [name: string]: NodePoolArgs } | undefined;
  /** The network policy engine. @default KubenetNetworkPolicy.None */
  networkPolicy?: KubenetNetworkPolicy;
}

/**
 * An AKS cluster whose pods have addresses of their own, with a route for each node in a route table. At most 400
 * nodes. Azure retires kubenet on 2028-03-31; choose {@link AzureCniOverlayCluster} for a new cluster, unless its nodes
 * have to be in a subnet with this kind of routing.
 *
 * Creates:
 * 1. A VNet, unless one is given.
 * 2. A RouteTable, which AKS writes the routes to the nodes into, and a Subnet of the cluster's own: both can't be
 *    shared between kubenet clusters.
 * 3. A UserAssignedIdentity, with the role Network Contributor on the subnet and on the route table: two
 *    RoleAssignments, before the cluster.
 * 4. The ManagedCluster with its system pool, and an AgentPool for each entry of `userPools`.
 *
 * Does not create: a resource group, a network security group (see `nodeSubnet.securityRules`), log collection.
 *
 * Address cost: only nodes take addresses of the VNet. 50 nodes at full scale and 10 % for upgrades are
 * 50 + 5 + Azure's 5 = 60 addresses, a /26. Pods take 55 × a /24 = a /18 of the pod range.
 *
 * @example
 * new KubenetCluster("shop", {
 *   resourceGroupName: resourceGroup.name,
 *   maxNodes: 50,
 * });
 * @see https://learn.microsoft.com/azure/aks/configure-kubenet
 */
export class KubenetCluster extends ManagedClusterComponent {
  /** @throws pulumi.ResourceError with all that is wrong with the args. */
  constructor(name: string, args: KubenetClusterArgs, opts?: pulumi.ComponentResourceOptions) {
    super(
      "KubenetCluster",
      name,
      args,
      {
        mode: NetworkMode.Kubenet,
        given: { podCidr: args.podCidr },
        ranges: { podCidr: args.podCidr },
        defaultMaxPods: 110,
        networkPolicy: args.networkPolicy,
        userPools: args.userPools,
      },
      opts,
    );
  }
}
