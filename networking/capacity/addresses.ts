import type { AddressFamily } from "../cidr";
import type { Facts } from "../facts/editions";
import { NetworkMode } from "../facts/network-mode";
import { Moment, nodesOf, type PoolSize } from "./pools";

/** Addresses of the node subnet that are no node's and no pod's. */
export interface ExtraAddresses {
  /** Internal load balancers whose front end is in the node subnet, one address each. */
  readonly internalLoadBalancers?: number;
  /** Private endpoints in the node subnet, one address each. */
  readonly privateEndpoints?: number;
  /** Whether the API server has a private link endpoint, in the first pool's subnet. */
  readonly privateLinkApiServer?: boolean;
  /** Addresses for the NAT of Private Link services. */
  readonly privateLinkServiceAddresses?: number;
}

export function extraAddressCount(extras: ExtraAddresses = {}): number {
  return (
    (extras.internalLoadBalancers ?? 0) +
    (extras.privateEndpoints ?? 0) +
    (extras.privateLinkApiServer ? 1 : 0) +
    (extras.privateLinkServiceAddresses ?? 0)
  );
}

/**
 * The addresses of an IPv4 subnet that are left to use: all but the five that Azure keeps, 251 of a /24. 0 for a
 * range too small to be a subnet.
 * https://learn.microsoft.com/azure/aks/concepts-network-azure-cni-overlay
 */
export function usableAddressCount(facts: Facts, prefixLength: number): number {
  return Math.max(2 ** (32 - prefixLength) - facts.reservedAddressesPerSubnet.value, 0);
}

/** The addresses that a node takes from the node subnet: with its pods for node subnet, else its own. */
export function nodeSubnetAddressesPerNode(mode: NetworkMode, maxPods: number): number {
  return mode === NetworkMode.AzureCniNodeSubnet ? maxPods + 1 : 1;
}

/**
 * The addresses that the pools need in a node subnet: for node subnet mode (nodes + surge) × (maxPods + 1), else
 * nodes + surge, and the extras. 50 nodes, 1 surge node and 30 pods need 51 × 31 = 1,581.
 * https://learn.microsoft.com/azure/aks/concepts-network-ip-address-planning
 */
export function nodeSubnetAddressCount(
  mode: NetworkMode,
  pools: readonly PoolSize[],
  extras: ExtraAddresses = {},
  moment: Moment = Moment.Upgrade,
): number {
  const ofNodes = sum(
    pools,
    (pool) => nodesOf(pool, moment) * nodeSubnetAddressesPerNode(pool.mode ?? mode, pool.maxPods),
  );
  return extraAddressCount(extras) + ofNodes;
}

/**
 * The blocks of 16 addresses (/28) that a node takes with static block allocation: one address of them is kept for
 * internal use, so 30 and 31 pods take 2 blocks, and 32 take 3.
 * https://learn.microsoft.com/azure/aks/concepts-network-azure-cni-pod-subnet
 */
export function staticBlocksPerNode(facts: Facts, maxPods: number): number {
  return Math.ceil((maxPods + facts.staticReservedPerNode.value) / blockSize(facts));
}

function blockSize(facts: Facts): number {
  return 2 ** (32 - facts.staticBlockPrefixLength.value);
}

/**
 * The blocks of a pod subnet that nodes can take: all but those with Azure's own addresses, the first and the last.
 * That a reserved address costs its whole block is an inference.
 */
export function staticBlockCount(facts: Facts, prefixLength: number): number {
  return Math.max(2 ** (facts.staticBlockPrefixLength.value - prefixLength) - 2, 0);
}

/**
 * The addresses that a node takes from the pod subnet; 0 in modes without one. Static: whole blocks. Dynamic: the
 * worst case of batches of 16, asked for when fewer than 8 are free, 16 × ⌈(maxPods + 8) / 16⌉. It is derived: the
 * docs have no closed formula, and don't say whether `maxPods` caps it.
 * https://learn.microsoft.com/azure/aks/configure-azure-cni-dynamic-ip-allocation
 */
export function podSubnetAddressesPerNode(
  facts: Facts,
  mode: NetworkMode,
  maxPods: number,
): number {
  if (mode === NetworkMode.AzureCniPodSubnetStatic) {
    return staticBlocksPerNode(facts, maxPods) * blockSize(facts);
  }
  if (mode === NetworkMode.AzureCniPodSubnetDynamic) {
    const batch = facts.dynamicBatchSize.value;
    return Math.ceil((maxPods + facts.dynamicBatchThreshold.value) / batch) * batch;
  }
  return 0;
}

/** The addresses that the pools take from a pod subnet, without those that Azure keeps. */
export function podSubnetAddressCount(
  facts: Facts,
  mode: NetworkMode,
  pools: readonly PoolSize[],
  moment: Moment = Moment.Upgrade,
): number {
  return sum(
    pools,
    (pool) =>
      nodesOf(pool, moment) * podSubnetAddressesPerNode(facts, pool.mode ?? mode, pool.maxPods),
  );
}

/** The addresses of a pod subnet that nodes can take, in the unit of `podSubnetAddressCount`. */
export function podSubnetUsableAddressCount(
  facts: Facts,
  mode: NetworkMode,
  prefixLength: number,
): number {
  return mode === NetworkMode.AzureCniPodSubnetStatic
    ? staticBlockCount(facts, prefixLength) * blockSize(facts)
    : usableAddressCount(facts, prefixLength);
}

/**
 * The nodes that a pod CIDR has blocks for, surge nodes included: each takes a /24 (kubenet and overlay), 256 in a
 * /16; of an IPv6 pod CIDR a /80.
 * https://learn.microsoft.com/azure/aks/concepts-network-azure-cni-overlay
 */
export function podCidrNodeBlocks(
  facts: Facts,
  prefixLength: number,
  family: AddressFamily = 4,
): number {
  return Math.floor(2 ** (nodeBlockLength(facts, family) - prefixLength));
}

/** The size of the block of a pod CIDR that a node takes: /24, of an IPv6 one /80. */
export function nodeBlockLength(facts: Facts, family: AddressFamily): number {
  return (family === 4 ? facts.nodeBlockPrefixLength : facts.nodeBlockPrefixLengthIpv6).value;
}

/** The nodes, surge nodes included, that a kubenet cluster's route table has routes for besides its own routes. */
export function routeTableNodeCount(facts: Facts, customRoutes = 0): number {
  return Math.max(facts.routesPerTable.value - customRoutes, 0);
}

/**
 * The entries that the pools make in the address map of their VNet, which has room for 65,536: one for each address,
 * one for each block with static block allocation.
 */
export function vnetAddressMappings(
  facts: Facts,
  mode: NetworkMode,
  pools: readonly PoolSize[],
  extras: ExtraAddresses = {},
  moment: Moment = Moment.Upgrade,
): number {
  const podEntries = sum(pools, (pool) => {
    const poolMode = pool.mode ?? mode;
    const addresses = podSubnetAddressesPerNode(facts, poolMode, pool.maxPods);
    const entrySize = poolMode === NetworkMode.AzureCniPodSubnetStatic ? blockSize(facts) : 1;
    return (nodesOf(pool, moment) * addresses) / entrySize;
  });
  return nodeSubnetAddressCount(mode, pools, extras, moment) + podEntries;
}

export function sum<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}
