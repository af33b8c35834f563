export * from "./clusters/azure-cni-overlay-cluster";
export * from "./clusters/cluster-args";
export type {
  ClusterNetworkArgs,
  ExistingNetworkArgs,
  NodeSubnetArgs,
} from "./clusters/cluster-network";
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
  type VirtualNetworkSubnetArgs,
} from "./virtual-network";
