import { NetworkMode } from "@aks-networking/networking";
import * as pulumi from "@pulumi/pulumi";
import { type AzureCniArgs, azureCniSettings } from "./azure-cni";
import type { ExistingPodSubnetNetworkArgs } from "./cluster-network";
import type { ClusterCapacity, ClusterOutputs } from "./cluster-outputs";
import { draftCluster } from "./managed-cluster";
import type { ClusterPlan, ModeSettings } from "./mode-settings";

/** How pods get addresses of the pod subnet. A subnet that was used in one way can't be used in the other. */
export const PodIPAllocationMode = {
  /** One by one: nodes take 16 addresses, and 16 more whenever less than 8 are left. Up to 65,536 addresses in a VNet. */
  DynamicIndividual: "DynamicIndividual",
  /** In blocks of 16 for each node: up to a million pods. It wastes least where `maxPods` is 16 × n − 1. */
  StaticBlock: "StaticBlock",
} as const;
export type PodIPAllocationMode = (typeof PodIPAllocationMode)[keyof typeof PodIPAllocationMode];

/** The subnet of a cluster's pods, in a VNet that a component makes. */
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

/** Args of {@link AzureCniPodSubnetCluster}. Pods have no range outside the VNet. */
export interface AzureCniPodSubnetClusterArgs extends AzureCniArgs {
  /** How pods get their addresses. It can't change. @default PodIPAllocationMode.DynamicIndividual */
  podIPAllocationMode?: PodIPAllocationMode;
  /** The subnet of the pods, in `virtualNetwork` or the cluster's own VNet. @default made */
  podSubnet?: PodSubnetArgs | undefined;
  /** A VNet that exists, with subnets that exist or that the cluster makes in it. @default a VNet of its own */
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
export class AzureCniPodSubnetCluster extends pulumi.ComponentResource implements ClusterOutputs {
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
    args: AzureCniPodSubnetClusterArgs,
    opts?: pulumi.ComponentResourceOptions,
  ) {
    const draft = draftCluster("AzureCniPodSubnetCluster", name, args, podSubnetMode, opts);
    super(draft.type, name, draft.inputs, draft.options);
    this.registerOutputs(draft.create(this));
  }
}

function podSubnetMode(args: AzureCniPodSubnetClusterArgs): ModeSettings {
  const { podIPAllocationMode, podSubnet, existingNetwork } = args;
  const staticBlock = podIPAllocationMode === PodIPAllocationMode.StaticBlock;
  return {
    ...azureCniSettings(args),
    mode: staticBlock ? NetworkMode.AzureCniPodSubnetStatic : NetworkMode.AzureCniPodSubnetDynamic,
    given: { podSubnetPrefix: podSubnet?.addressPrefix },
    // 111 = 16 × 7 − 1 is the number next to 110 that wastes no address of a block.
    defaultMaxPods: staticBlock ? 111 : 110,
    podSubnet: {
      name: podSubnet?.name,
      existing:
        existingNetwork?.podSubnetId === undefined
          ? undefined
          : { id: existingNetwork.podSubnetId, prefix: existingNetwork.podSubnetPrefix },
    },
  };
}
