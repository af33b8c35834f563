import { NetworkMode } from "@aks-networking/networking";
import * as pulumi from "@pulumi/pulumi";
import { type AzureCniArgs, azureCniSettings } from "./azure-cni";
import type { ClusterCapacity, ClusterOutputs } from "./cluster-outputs";
import type { DualStackArgs } from "./dual-stack";
import { draftCluster } from "./managed-cluster";
import type { ClusterPlan, ModeSettings } from "./mode-settings";

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
export class AzureCniOverlayCluster extends pulumi.ComponentResource implements ClusterOutputs {
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
    args: AzureCniOverlayClusterArgs,
    opts?: pulumi.ComponentResourceOptions,
  ) {
    const draft = draftCluster("AzureCniOverlayCluster", name, args, overlayMode, opts);
    super(draft.type, name, draft.inputs, draft.options);
    this.registerOutputs(draft.create(this));
  }
}

function overlayMode(args: AzureCniOverlayClusterArgs): ModeSettings {
  const { podCidr, dualStack } = args;
  return {
    ...azureCniSettings(args),
    mode: dualStack ? NetworkMode.AzureCniOverlayDualStack : NetworkMode.AzureCniOverlay,
    given: { podCidr, dualStack },
    defaultMaxPods: 250,
  };
}
