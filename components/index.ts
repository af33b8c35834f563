export {
  type AdvancedNetworkingArgs,
  AdvancedNetworkPolicies,
  type AzureCniArgs,
  NetworkDataplane,
  NetworkPolicy,
} from "./clusters/azure-cni";
export {
  AzureCniNodeSubnetCluster,
  type AzureCniNodeSubnetClusterArgs,
} from "./clusters/azure-cni-node-subnet-cluster";
export {
  AzureCniOverlayCluster,
  type AzureCniOverlayClusterArgs,
} from "./clusters/azure-cni-overlay-cluster";
export {
  AzureCniPodSubnetCluster,
  type AzureCniPodSubnetClusterArgs,
  PodIPAllocationMode,
  type PodSubnetArgs,
} from "./clusters/azure-cni-pod-subnet-cluster";
export {
  type ApiServerArgs,
  type ClusterArgs,
  ClusterTier,
  type OutboundAddressesArgs,
  OutboundType,
  type TakenRangeArgs,
  TakenRangeKind,
  type WindowsArgs,
} from "./clusters/cluster-args";
export type {
  ClusterNetworkArgs,
  ExistingNetworkArgs,
  ExistingPodSubnetNetworkArgs,
  NodeSubnetArgs,
} from "./clusters/cluster-network";
export type {
  CapacityLimit,
  CapacityOfPool,
  CapacityUsage,
  ClusterCapacity,
  ClusterOutputs,
} from "./clusters/cluster-outputs";
export type { DualStackArgs } from "./clusters/dual-stack";
export { KubeconfigKind } from "./clusters/kubeconfig";
export {
  KubenetCluster,
  type KubenetClusterArgs,
  KubenetNetworkPolicy,
} from "./clusters/kubenet-cluster";
export type { ClusterPlan } from "./clusters/mode-settings";
export {
  type MixedNodePoolArgs,
  type NodePoolArgs,
  OsType,
  type SystemPoolArgs,
} from "./clusters/node-pools";
export { resolveReference } from "./network-reference";
export { VirtualNetwork } from "./virtual-network";
export type {
  IpamPoolAllocationArgs,
  NatGatewayArgs,
  PeeringArgs,
  RouteArgs,
  SecurityRuleArgs,
  VirtualNetworkArgs,
  VirtualNetworkReference,
  VirtualNetworkSubnetArgs,
} from "./virtual-network-args";
