import { type AddressFamily, addressBits, prefixLengthFor } from "../cidr";
import type { Facts } from "../facts/editions";
import type { NetworkMode } from "../facts/network-mode";
import { hasNodeBlocks, limitsOf, networkModes } from "../network-modes";
import {
  type ExtraAddresses,
  nodeBlockLength,
  nodeSubnetAddressCount,
  podSubnetAddressCount,
  podSubnetUsableAddressCount,
  sum,
  usableAddressCount,
} from "./addresses";
import { apiServerSubnetClusterCount } from "./egress";
import { Moment, nodesOf, type PoolSize } from "./pools";

/** The smallest ranges that a wish fits in, as prefix lengths; a range that the mode has not is absent. */
export interface SmallestPrefixLengths {
  readonly nodeSubnet: number | undefined;
  readonly podSubnet?: number | undefined;
  readonly podCidr?: number | undefined;
  readonly podCidrIpv6?: number | undefined;
}

/** The smallest node subnet for the pools at an upgrade; undefined where not even a /8 is enough. */
export function smallestNodeSubnetPrefixLength(
  facts: Facts,
  mode: NetworkMode,
  pools: readonly PoolSize[],
  extras: ExtraAddresses = {},
): number | undefined {
  return smallestSubnet(
    nodeSubnetAddressCount(mode, pools, extras),
    (prefixLength) => usableAddressCount(facts, prefixLength),
    facts.subnetPrefixLength.value,
    facts.vnetPrefixLength.value,
  );
}

/**
 * The smallest pod subnet for the pools at an upgrade; undefined in a mode without pod subnets, or where not even the
 * largest that makes sense is enough (/16 with dynamic allocation, /12 with static blocks).
 */
export function smallestPodSubnetPrefixLength(
  facts: Facts,
  mode: NetworkMode,
  pools: readonly PoolSize[],
): number | undefined {
  const shortest = limitsOf(mode, facts).podSubnetPrefixLength;
  return (
    shortest &&
    smallestSubnet(
      podSubnetAddressCount(facts, mode, pools),
      (prefixLength) => podSubnetUsableAddressCount(facts, mode, prefixLength),
      facts.subnetPrefixLength.value,
      shortest.value,
    )
  );
}

/** The smallest pod CIDR for the pools of a kubenet or overlay cluster at an upgrade; undefined where none is enough. */
export function smallestPodCidrPrefixLength(
  facts: Facts,
  pools: readonly PoolSize[],
  family: AddressFamily = 4,
): number | undefined {
  const nodes = Math.max(
    sum(pools, (pool) => nodesOf(pool, Moment.Upgrade)),
    1,
  );
  // What a program counts may be Infinity, or a part of a node.
  if (!Number.isFinite(nodes)) {
    return undefined;
  }
  const addressesPerNode = 1n << BigInt(addressBits[family] - nodeBlockLength(facts, family));
  return prefixLengthFor(BigInt(Math.ceil(nodes)) * addressesPerNode, family);
}

/** The smallest subnet for the API servers of `clusters` clusters. */
export function smallestApiServerSubnetPrefixLength(
  facts: Facts,
  clusters: number,
): number | undefined {
  return smallestSubnet(
    clusters,
    (prefixLength) => apiServerSubnetClusterCount(facts, prefixLength),
    facts.apiServerSubnetPrefixLength.value,
    facts.vnetPrefixLength.value,
  );
}

/** The smallest ranges that a cluster of this mode needs for its pools at an upgrade. */
export function smallestPrefixLengths(
  facts: Facts,
  mode: NetworkMode,
  pools: readonly PoolSize[],
  extras: ExtraAddresses = {},
): SmallestPrefixLengths {
  const { arm } = networkModes[mode];
  return {
    nodeSubnet: smallestNodeSubnetPrefixLength(facts, mode, pools, extras),
    ...(arm.podSubnetID && { podSubnet: smallestPodSubnetPrefixLength(facts, mode, pools) }),
    ...(hasNodeBlocks(mode) && { podCidr: smallestPodCidrPrefixLength(facts, pools) }),
    ...(arm.podCidrCount === 2 && { podCidrIpv6: smallestPodCidrPrefixLength(facts, pools, 6) }),
  };
}

function smallestSubnet(
  wanted: number,
  capacity: (prefixLength: number) => number,
  longest: number,
  shortest: number,
): number | undefined {
  for (let length = Math.min(Math.floor(longest), 32); length >= shortest; length--) {
    if (capacity(length) >= wanted) {
      return length;
    }
  }
  return undefined;
}
