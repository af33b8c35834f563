import { EnvironmentKind } from "@aks-networking/networking";
import type * as pulumi from "@pulumi/pulumi";
import type { ClusterNetworkArgs } from "./cluster-network";
import type { KubeconfigKind } from "./kubeconfig";
import type { SystemPoolArgs } from "./node-pools";

/** What the cluster's API server costs and promises. */
export const ClusterTier = { Free: "Free", Standard: "Standard", Premium: "Premium" } as const;
export type ClusterTier = (typeof ClusterTier)[keyof typeof ClusterTier];

/** How traffic leaves the cluster. */
export const OutboundType = {
  /** Through public addresses of a load balancer that AKS makes. */
  LoadBalancer: "loadBalancer",
  /** Through a NAT gateway that AKS makes; only with `managedNetwork`. */
  ManagedNatGateway: "managedNATGateway",
  /** Through a NAT gateway on the node subnet: of `virtualNetwork`, of the existing network, or made. */
  UserAssignedNatGateway: "userAssignedNATGateway",
  /** Through a firewall or an appliance: the node subnet needs a route for 0.0.0.0/0 to it. */
  UserDefinedRouting: "userDefinedRouting",
  /** Not at all: a network isolated cluster. */
  None: "none",
} as const;
export type OutboundType = (typeof OutboundType)[keyof typeof OutboundType];

/** The public addresses that traffic leaves from: one of the three. */
export interface OutboundAddressesArgs {
  /** How many AKS makes, 1 to 100 of a load balancer, 1 to 16 of a NAT gateway. @default 1 */
  managedCount?: number | undefined;
  /** Ids of public addresses of yours, for a load balancer. @default none */
  publicIpIds?: pulumi.Input<string>[] | undefined;
  /** Ids of public address prefixes of yours, for a load balancer. @default none */
  publicIpPrefixIds?: pulumi.Input<string>[] | undefined;
  /** Ports for each node on a load balancer, a multiple of 8. @default 0: Azure's tiers by the number of nodes */
  allocatedOutboundPorts?: number | undefined;
  /** 4 to 120 minutes. @default 30, of a NAT gateway 4 */
  idleTimeoutInMinutes?: number | undefined;
}

/** What has a range that is in use elsewhere. */
export const TakenRangeKind = EnvironmentKind;
export type TakenRangeKind = EnvironmentKind;

/** A range that is in use outside of the program. */
export interface TakenRangeArgs {
  /** The range. @example "10.0.0.0/12" */
  cidr: string;
  /** What has it. @default TakenRangeKind.onPremises */
  kind?: TakenRangeKind;
}

/** How the API server is reached. */
export interface ApiServerArgs {
  /** Only from the VNet. It can't go together with `authorizedIPRanges`. @default false */
  privateCluster?: boolean | undefined;
  /**
   * "system", "none", or the id of a private DNS zone, in which the cluster's identity gets the role that it needs. An
   * output is taken for an id.
   *
   * @default "system", for a private cluster
   */
  privateDnsZone?: pulumi.Input<string> | undefined;
  /** Gives a private cluster a public name too. @default true, Azure's own */
  publicFqdn?: boolean | undefined;
  /** Who may reach a public API server, up to 200 ranges. @default anybody */
  authorizedIPRanges?: string[] | undefined;
  /** Puts the API server into the VNet. It can't be switched off again. @default false */
  vnetIntegration?: boolean | undefined;
  /**
   * The range of the subnet for `vnetIntegration`: a /28 or larger, 9 addresses for each cluster and Azure's 5.
   *
   * @default a /28 in free space of the VNet
   */
  subnetPrefix?: string | undefined;
}

/** What Windows nodes need of their cluster. */
export interface WindowsArgs {
  /** Name of the nodes' administrator. It can't change. */
  adminUsername: pulumi.Input<string>;
  /** Password of the nodes' administrator, a secret. */
  adminPassword: pulumi.Input<string>;
}

/** What the clusters of all network modes can be told. */
export interface ClusterArgs extends ClusterNetworkArgs {
  /** Version of Kubernetes: "1.34". @default Azure's, at the time of creation */
  kubernetesVersion?: string | undefined;
  /** What the API server costs and promises. @default ClusterTier.Standard */
  tier?: ClusterTier;
  /**
   * The most nodes that the cluster is ever to have, over all its pools. Ranges that are not set are sized for it and for
   * the nodes that an upgrade adds, once: pools can grow to it, and scaling never changes a range.
   *
   * @default 200: a /24 of nodes and a /16 of pods, where pods have a range of their own
   */
  maxNodes?: number | undefined;
  /**
   * The largest surge that a pool of the cluster is ever to ask for, as a number of nodes or a percentage. Ranges that
   * are not set are sized for it. Set it where pools with a larger `maxSurge` are added later.
   *
   * @default the largest `maxSurge` of the pools, and at least "10%"
   * @example "33%"
   */
  maxSurge?: string | undefined;
  /** Pods on a node, for ranges that you don't give and pools that don't say. 10 to 250. @default that of the mode */
  maxPods?: number | undefined;
  /**
   * Path of a file that keeps which range was given to what, as a lockfile does: what stands in it never moves, whatever
   * is added, removed or resized. It is written once, at the end of a program without errors, by previews too; keep it
   * with the program. One file can hold many clusters, of several stacks. What was given to a cluster that is gone stays
   * in it until you delete the line.
   *
   * @default no file: ranges depend on the args and on what was put into the VNet before
   * @example "address-plan.json"
   */
  addressPlanFile?: string | undefined;
  /**
   * Makes it an error when `addressPlanFile` would change, as a build server should: run a preview on your machine and
   * commit the file. With `false` on a build server updates write the file; previews never do.
   *
   * @default true where the environment variable CI is set, else false
   */
  addressPlanFrozen?: boolean | undefined;
  /**
   * Which account of AKS the cluster is judged by: "current" is the documentation of 2026-08, "deck-2023" the statements of
   * 2023, by which overlay has 1,000 nodes at most. Ranges are planned in the same sizes with either.
   *
   * @default "current"
   * @example "deck-2023"
   */
  edition?: string | undefined;
  /**
   * ARM ids of resources that exist and are taken over into the stack instead of being created, by the names that the
   * component's resources have in Pulumi: "shop" is the cluster, "shop-nodes" its subnet. Names in Azure are then those
   * of the ids. The preview says what of the args differs from what exists. Keep the entries in the program.
   *
   * @default everything is created
   * @example { shop: "/subscriptions/…/resourceGroups/shop/providers/Microsoft.ContainerService/managedClusters/shop" }
   */
  importIds?: { [resource: string]: string } | undefined;
  /**
   * The pool that AKS's own pods run on, with Linux nodes. azure-native documents that it can't change it once the cluster
   * is made, so changes are not sent: let it scale by itself (`maxCount`), put what you run into `userPools`, and make
   * other changes with the Azure CLI.
   *
   * @default three nodes
   */
  systemPool?: SystemPoolArgs | undefined;
  /**
   * The range of services, a /13 at the largest, outside the VNet and all that it is connected to. Clusters may have the
   * same one. It can't change.
   *
   * @default "10.0.0.0/16", or a free range where that is taken
   */
  serviceCidr?: string | undefined;
  /** Address of the cluster's DNS in `serviceCidr`, not its first. It can't change. @default the tenth address */
  dnsServiceIP?: string | undefined;
  /** How traffic leaves the cluster. @default OutboundType.LoadBalancer */
  outboundType?: OutboundType;
  /** Own addresses, or their number, of the load balancer's way out. @default one address, managed by AKS */
  outboundAddresses?: OutboundAddressesArgs | undefined;
  /** How the API server is reached. @default publicly, by anybody */
  apiServer?: ApiServerArgs | undefined;
  /**
   * Ranges in use elsewhere, by their names: on premises, in peered VNets, planned. Yours are checked against them and
   * planned ones avoid them.
   *
   * @default none
   * @example { datacenter: { cidr: "10.0.0.0/12" } }
   */
  takenRanges?: { [name: string]: TakenRangeArgs } | undefined;
  /** Start of the API server's public name. It can't change. @default the component's name */
  dnsPrefix?: pulumi.Input<string> | undefined;
  /** The resource group that AKS makes for the nodes. It can't change. @default AKS names it */
  nodeResourceGroup?: pulumi.Input<string> | undefined;
  /** Entra ID groups whose members administer the cluster; switches Entra ID on. @default local accounts */
  adminGroupObjectIds?: pulumi.Input<string>[] | undefined;
  /** Takes away the local accounts. Needs `adminGroupObjectIds`. @default false */
  disableLocalAccounts?: boolean | undefined;
  /** Issues tokens that others can verify. It can't be switched off again. @default true */
  oidcIssuer?: boolean | undefined;
  /** Lets pods act as Entra ID identities. @default true */
  workloadIdentity?: boolean | undefined;
  /**
   * Changes of what can't change freely, each as property and new value. Such a change is refused at preview, with the
   * reason and the next step; confirming it lets this value through, and no later one.
   *
   * @default none
   * @example ["nodeSubnet.addressPrefix=10.1.4.0/23"]
   */
  confirmedChanges?: string[] | undefined;
  /** Whose credentials the `kubeconfig` output has. @default KubeconfigKind.User */
  kubeconfig?: KubeconfigKind;
}
