import { type AddressFamily, prefixLengthFor } from "../cidr";
import { factsOf } from "../facts/editions";
import type { NetworkMode } from "../facts/network-mode";
import { hasNodeBlocks, networkModes } from "../network-modes";
import {
  type ExtraAddresses,
  nodeSubnetAddressCount,
  podSubnetAddressCount,
  podSubnetUsableAddressCount,
  sum,
  usableAddressCount,
} from "./addresses";
import { apiServerSubnetClusterCount } from "./egress";
import { Moment, nodesOf, type PoolSize } from "./pools";

const facts = factsOf();

/** The smallest ranges that a wish fits in, as prefix lengths; a range that the mode has not is absent. */
export interface SmallestPrefixLengths {
  readonly nodeSubnet: number | undefined;
  readonly podSubnet?: number | undefined;
  readonly podCidr?: number | undefined;
  readonly podCidrIpv6?: number | undefined;
}

/** The smallest node subnet for the pools at an upgrade; undefined where not even a /8 is enough. */
export function smallestNodeSubnetPrefixLength(
  mode: NetworkMode,
  pools: readonly PoolSize[],
  extras: ExtraAddresses = {},
): number | undefined {
  return smallestSubnet(
    nodeSubnetAddressCount(mode, pools, extras),
    usableAddressCount,
    facts.vnetPrefixLength.value,
  );
}

/**
 * The smallest pod subnet for the pools at an upgrade; undefined in a mode without pod subnets, or where not even the
 * largest that makes sense is enough (/16 with dynamic allocation, /12 with static blocks).
 */
export function smallestPodSubnetPrefixLength(
  mode: NetworkMode,
  pools: readonly PoolSize[],
): number | undefined {
  const shortest = networkModes[mode].limits.podSubnetPrefixLength;
  return (
    shortest &&
    smallestSubnet(
      podSubnetAddressCount(mode, pools),
      (prefixLength) => podSubnetUsableAddressCount(mode, prefixLength),
      shortest.value,
    )
  );
}

/** The smallest pod CIDR for the pools of a kubenet or overlay cluster at an upgrade; undefined where none is enough. */
export function smallestPodCidrPrefixLength(
  pools: readonly PoolSize[],
  family: AddressFamily = 4,
): number | undefined {
  const nodes = Math.max(
    sum(pools, (pool) => nodesOf(pool, Moment.Upgrade)),
    1,
  );
  const block = family === 4 ? facts.nodeBlockPrefixLength : facts.nodeBlockPrefixLengthIpv6;
  const addressesPerNode = 1n << BigInt((family === 4 ? 32 : 128) - block.value);
  return prefixLengthFor(BigInt(nodes) * addressesPerNode, family);
}

/** The smallest subnet for the API servers of `clusters` clusters. */
export function smallestApiServerSubnetPrefixLength(clusters: number): number | undefined {
  return smallestSubnet(
    clusters,
    apiServerSubnetClusterCount,
    facts.vnetPrefixLength.value,
    facts.apiServerSubnetPrefixLength.value,
  );
}

/** The smallest ranges that a cluster of this mode needs for its pools at an upgrade. */
export function smallestPrefixLengths(
  mode: NetworkMode,
  pools: readonly PoolSize[],
  extras: ExtraAddresses = {},
): SmallestPrefixLengths {
  const { arm, limits } = networkModes[mode];
  return {
    nodeSubnet: smallestNodeSubnetPrefixLength(mode, pools, extras),
    ...(limits.podSubnetPrefixLength && { podSubnet: smallestPodSubnetPrefixLength(mode, pools) }),
    ...(hasNodeBlocks(mode) && { podCidr: smallestPodCidrPrefixLength(pools) }),
    ...(arm.podCidrCount === 2 && { podCidrIpv6: smallestPodCidrPrefixLength(pools, 6) }),
  };
}

function smallestSubnet(
  wanted: number,
  capacity: (prefixLength: number) => number,
  shortest: number,
  longest: number = facts.subnetPrefixLength.value,
): number | undefined {
  for (let prefixLength = longest; prefixLength >= shortest; prefixLength--) {
    if (capacity(prefixLength) >= wanted) {
      return prefixLength;
    }
  }
  return undefined;
}
