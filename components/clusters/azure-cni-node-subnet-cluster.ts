import { NetworkMode } from "@aks-networking/networking";
import * as pulumi from "@pulumi/pulumi";
import { type AzureCniArgs, azureCniSettings } from "./azure-cni";
import type { ClusterCapacity, ClusterOutputs } from "./cluster-outputs";
import { draftCluster } from "./managed-cluster";
import type { ClusterPlan, ModeSettings } from "./mode-settings";

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
export class AzureCniNodeSubnetCluster extends pulumi.ComponentResource implements ClusterOutputs {
  /** ARM id of the cluster. */
  declare readonly clusterId: pulumi.Output<string>;
  /** Name of the cluster in Azure. */
  declare readonly clusterName: pulumi.Output<string>;
  /** Host name of the API server: the private one, if that is all it has. */
  declare readonly fqdn: pulumi.Output<string>;
  /** The kubeconfig, a secret, of the kind that `kubeconfig` in the args says. */
  declare readonly kubeconfig: pulumi.Output<string>;
  /** Issuer of the tokens of service accounts, for federated credentials; empty without OIDC. */
  declare readonly oidcIssuerUrl: pulumi.Output<string>;
  /** Name of the resource group that AKS makes for the nodes. */
  declare readonly nodeResourceGroup: pulumi.Output<string>;
  /** ARM id of the cluster's user-assigned identity. */
  declare readonly identityId: pulumi.Output<string>;
  /** Object id of that identity, for role assignments. */
  declare readonly identityPrincipalId: pulumi.Output<string>;
  /** Client id of that identity. */
  declare readonly identityClientId: pulumi.Output<string>;
  /** ARM id of the VNet that the cluster made; empty where it made none. */
  declare readonly virtualNetworkId: pulumi.Output<string>;
  /** ARM id of the subnet of the nodes; empty with `managedNetwork`. */
  declare readonly nodeSubnetId: pulumi.Output<string>;
  /** ARM ids of the public addresses that traffic leaves from, as AKS reports them; empty where it has none. */
  declare readonly effectiveOutboundIPs: pulumi.Output<string[]>;
  /** The ranges of the cluster, given and planned. */
  declare readonly plan: pulumi.Output<ClusterPlan>;
  /** What fits: nodes, pods, what limits them, headroom through an upgrade. Not set where a subnet's range isn't known. */
  declare readonly capacity: pulumi.Output<ClusterCapacity | undefined>;

  /** @throws pulumi.RunError with all that is wrong with the args. */
  constructor(
    name: string,
    args: AzureCniNodeSubnetClusterArgs,
    opts?: pulumi.ComponentResourceOptions,
  ) {
    const draft = draftCluster("AzureCniNodeSubnetCluster", name, args, nodeSubnetMode, opts);
    super(draft.type, name, draft.inputs, draft.options);
    this.registerOutputs(draft.create(this));
  }
}

function nodeSubnetMode(args: AzureCniNodeSubnetClusterArgs): ModeSettings {
  return { ...azureCniSettings(args), mode: NetworkMode.AzureCniNodeSubnet, defaultMaxPods: 30 };
}
