import {
  type Capacity,
  capacityOf,
  hasPrivateEndpoint,
  isTrue,
  needsOf,
  type PoolNeed,
  podRanges,
  type RangeSlot,
  subnetInForce,
  type ViewContext,
  valueOr,
} from "@aks-networking/networking";
import type { ClusterArgs } from "./cluster-args";
import type { ModeSettings } from "./managed-cluster";

/** The nodes of a cluster's pools; none where an arg that decides them can't be read. */
export function needsOfCluster(context: ViewContext, key: string): readonly PoolNeed[] {
  const cluster = context.topology.clusters.find(({ resource }) => resource.key === key);
  const needs = cluster === undefined ? [] : needsOf(context, cluster);
  return needs.every(({ most }) => most !== undefined) ? needs : [];
}

/** What fits into the ranges of a cluster; undefined where a range that it depends on isn't known. */
export function capacityOfCluster(
  { topology, facts }: ViewContext,
  needs: readonly PoolNeed[],
  args: ClusterArgs,
  mode: ModeSettings,
): Capacity | undefined {
  const [first] = needs;
  if (first === undefined) {
    return undefined;
  }
  const { cluster } = first;
  const subnet = (property: "vnetSubnetID" | "podSubnetID") => {
    const link = subnetInForce(topology, cluster, first.pool, property);
    return prefixLengths(link.state === "known" ? link.target.ranges : [])[0];
  };
  const [nodes, pods] = [subnet("vnetSubnetID"), subnet("podSubnetID")];
  if (nodes === undefined || (mode.podSubnet !== undefined && pods === undefined)) {
    return undefined;
  }
  const [podCidr, podCidrIpv6] = prefixLengths(valueOr(podRanges(cluster), []));
  const design = {
    mode: mode.mode,
    pools: needs.map(({ pool, least, initial = least.count }) => ({
      ...least,
      name: valueOr(pool.name, least.name),
      count: initial,
      maxCount: least.count,
    })),
    nodeSubnets: [{ name: "nodes", prefixLength: nodes }],
    ...(pods !== undefined && { podSubnets: [{ name: "pods", prefixLength: pods }] }),
    ...(podCidr !== undefined && { podCidrPrefixLength: podCidr }),
    ...(podCidrIpv6 !== undefined && { podCidrIpv6PrefixLength: podCidrIpv6 }),
    ...(mode.nodeBlocks !== undefined && { nodeBlocks: mode.nodeBlocks }),
    customRoutes: Object.keys(args.nodeSubnet?.routes ?? {}).length,
    extras: { privateLinkApiServer: isTrue(hasPrivateEndpoint(cluster)) },
  };
  return capacityOf(design, facts);
}

function prefixLengths(slots: readonly RangeSlot[]): readonly number[] {
  return slots.flatMap(({ cidr }) => (cidr.state === "known" ? cidr.value.prefixLength : []));
}
