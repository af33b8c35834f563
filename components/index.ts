export {
  type AdvancedNetworkingArgs,
  AdvancedNetworkPolicies,
  type AzureCniArgs,
  NetworkDataplane,
  NetworkPolicy,
} from "./clusters/azure-cni";
export * from "./clusters/azure-cni-node-subnet-cluster";
export * from "./clusters/azure-cni-overlay-cluster";
export * from "./clusters/azure-cni-pod-subnet-cluster";
export * from "./clusters/cluster-args";
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
export type { ClusterPlan } from "./clusters/cluster-plan";
export type { DualStackArgs } from "./clusters/dual-stack";
export { KubeconfigKind } from "./clusters/kubeconfig";
export * from "./clusters/kubenet-cluster";
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
