import type { ArmResource, NetworkMode, PoolNeed } from "@aks-networking/networking";
import type { input } from "@pulumi/azure-native/types";
import type { WindowsArgs } from "./cluster-args";
import type { DelegatedSubnet } from "./cluster-network";
import type { DualStackArgs } from "./dual-stack";
import type { KubeconfigKind } from "./kubeconfig";
import type { MixedNodePoolArgs } from "./node-pools";

/** What tells the cluster of one network mode from another: plain data, from the args of its class. */
export interface ModeSettings {
  readonly mode: NetworkMode;
  /** Ranges among the mode's args, by what they are called in a plan. */
  readonly given?: GivenRanges;
  /** Pods on a node where maxPods is not set. `maxPods` can't change, so it stays what it is whatever the facts say later. */
  readonly defaultMaxPods: number;
  readonly networkPolicy?: string | undefined;
  readonly networkDataplane?: string | undefined;
  readonly advancedNetworking?: input.containerservice.AdvancedNetworkingArgs | undefined;
  readonly userPools: { readonly [name: string]: MixedNodePoolArgs } | undefined;
  readonly windows?: WindowsArgs | undefined;
  /** Whose credentials the kubeconfig has, where the args don't decide. */
  readonly kubeconfig?: KubeconfigKind | undefined;
  /** The pod subnet: one of `virtualNetwork` by its name, or one that exists; made where it is neither. */
  readonly podSubnet?: Pick<DelegatedSubnet, "name" | "existing"> | undefined;
  /** Whether the CNI gives each node a /24 of the pod range, where the mode doesn't say. @default false */
  readonly nodeBlocks?: boolean | undefined;
  /** What is wrong with args of the mode alone, once the ranges are planned and the nodes are counted. */
  readonly problems?: (plan: ClusterPlan, needs: readonly PoolNeed[]) => readonly string[];
  /** What the mode creates in the cluster, to be judged with it. */
  readonly inCluster?: (plan: ClusterPlan) => readonly ArmResource[];
}

/** Ranges that only some modes can be given. */
export interface GivenRanges {
  readonly podCidr?: string | undefined;
  readonly podSubnetPrefix?: string | undefined;
  /** Set where the cluster is dual-stack. */
  readonly dualStack?: DualStackArgs | undefined;
}

/** The ranges of a cluster: yours where you gave them, planned where not. */
export interface ClusterPlan {
  /** Ranges of the cluster's own VNet; empty where it has none. */
  addressSpace: string[];
  /** Range of the node subnet that the cluster makes, and its IPv6 range; empty where it makes none. */
  nodeSubnetPrefixes: string[];
  /** Range of the pod subnet that the cluster makes. */
  podSubnetPrefix?: string | undefined;
  /** Range of the API server's subnet that the cluster makes. */
  apiServerSubnetPrefix?: string | undefined;
  /** The pod range, and the IPv6 one; empty where pods have addresses of the VNet. */
  podCidrs: string[];
  /** The service range, and the IPv6 one. */
  serviceCidrs: string[];
  /** Address of the cluster's DNS. */
  dnsServiceIP?: string | undefined;
  /** The nodes that planned ranges are sized for. */
  maxNodes?: number | undefined;
  /** The pods on a node that planned ranges are sized for. */
  maxPods?: number | undefined;
  /** The nodes that an upgrade may add at `maxNodes`, which planned ranges are sized for too. */
  surgeNodes?: number | undefined;
}
