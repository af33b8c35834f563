import { NetworkMode } from "@aks-networking/networking";
import type * as pulumi from "@pulumi/pulumi";
import { type AzureCniArgs, azureCniSettings } from "./azure-cni";
import { ManagedClusterComponent } from "./managed-cluster";

/** Args of {@link AzureCniNodeSubnetCluster}. Pods have no range of their own. */
export interface AzureCniNodeSubnetClusterArgs extends AzureCniArgs {}

/**
 * An AKS cluster whose pods have addresses of the node subnet, reserved with each node. Pods are reached from the VNet
 * by their own addresses. It costs the most addresses of all modes; {@link AzureCniPodSubnetCluster} is for the same
 * need with less of them.
 *
 * Creates:
 * 1. A VNet, unless one is given.
 * 2. A Subnet for nodes and pods.
 * 3. A UserAssignedIdentity, with the role Network Contributor on the subnet: one RoleAssignment, before the cluster.
 * 4. The ManagedCluster with its system pool, and an AgentPool for each entry of `userPools`.
 *
 * Does not create: a resource group, a network security group (see `nodeSubnet.securityRules`), log collection.
 *
 * Address cost: a node takes one address and one for each pod that it may have. 50 nodes at full scale and 10 % for
 * upgrades at 30 pods are 55 × 31 = 1,705 addresses and Azure's 5, a /21.
 *
 * @example
 * new AzureCniNodeSubnetCluster("shop", { resourceGroupName: resourceGroup.name, maxNodes: 50 });
 * @see https://learn.microsoft.com/azure/aks/concepts-network-legacy-cni
 */
export class AzureCniNodeSubnetCluster extends ManagedClusterComponent {
  /** @throws pulumi.ResourceError with all that is wrong with the args. */
  constructor(
    name: string,
    args: AzureCniNodeSubnetClusterArgs,
    opts?: pulumi.ComponentResourceOptions,
  ) {
    super(
      "AzureCniNodeSubnetCluster",
      name,
      args,
      { ...azureCniSettings(args), mode: NetworkMode.AzureCniNodeSubnet, defaultMaxPods: 30 },
      opts,
    );
  }
}
