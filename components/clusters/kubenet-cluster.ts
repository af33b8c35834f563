import { NetworkMode } from "@aks-networking/networking";
import * as pulumi from "@pulumi/pulumi";
import type { ClusterArgs } from "./cluster-args";
import type { ClusterCapacity, ClusterOutputs } from "./cluster-outputs";
import type { DualStackArgs } from "./dual-stack";
import { draftCluster } from "./managed-cluster";
import type { ClusterPlan, ModeSettings } from "./mode-settings";
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
  /**
   * Gives nodes, pods and services IPv6 addresses beside the IPv4 ones: `{}` plans all ranges. It can't change.
   *
   * @default IPv4 alone
   */
  dualStack?: DualStackArgs | undefined;
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
export class KubenetCluster extends pulumi.ComponentResource implements ClusterOutputs {
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
  constructor(name: string, args: KubenetClusterArgs, opts?: pulumi.ComponentResourceOptions) {
    const draft = draftCluster("KubenetCluster", name, args, kubenetMode, opts);
    super(draft.type, name, draft.inputs, draft.options);
    this.registerOutputs(draft.create(this));
  }
}

function kubenetMode({
  podCidr,
  dualStack,
  networkPolicy,
  userPools,
}: KubenetClusterArgs): ModeSettings {
  return {
    mode: NetworkMode.Kubenet,
    given: { podCidr, dualStack },
    defaultMaxPods: 110,
    networkPolicy,
    userPools,
  };
}
