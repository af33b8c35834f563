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
  NodeSubnetArgs,
} from "./clusters/cluster-network";
export type { ClusterPlan } from "./clusters/cluster-plan";
export { KubeconfigKind } from "./clusters/kubeconfig";
export * from "./clusters/kubenet-cluster";
export { ManagedClusterComponent } from "./clusters/managed-cluster";
export { type MixedNodePoolArgs, type NodePoolArgs, OsType } from "./clusters/node-pools";
export {
  type IpamPoolAllocationArgs,
  type NatGatewayArgs,
  type PeeringArgs,
  type RouteArgs,
  type SecurityRuleArgs,
  VirtualNetwork,
  type VirtualNetworkArgs,
  type VirtualNetworkReference,
  type VirtualNetworkSubnetArgs,
} from "./virtual-network";
