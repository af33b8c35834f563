export {
  type ExtraAddresses,
  extraAddressCount,
  nodeSubnetAddressCount,
  nodeSubnetAddressesPerNode,
  podCidrNodeBlocks,
  podSubnetAddressCount,
  podSubnetAddressesPerNode,
  podSubnetUsableAddressCount,
  routeTableNodeCount,
  staticBlockCount,
  staticBlocksPerNode,
  usableAddressCount,
  vnetAddressMappings,
} from "./addresses";
export { capacityDesign } from "./capacity-design";
export * from "./capacity-of";
export * from "./egress";
export * from "./pools";
export * from "./smallest-prefix";
