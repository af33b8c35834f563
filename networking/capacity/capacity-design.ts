import { hasPrivateEndpoint } from "../cluster/cluster-settings";
import { subnetInForce } from "../cluster/cluster-subnets";
import { podRanges } from "../cluster/network-profile";
import { needsOf, type ViewContext } from "../cluster/pool-need";
import type { RangeSlot } from "../resources/range-slot";
import type { Entity } from "../resources/topology";
import { isTrue, valueOr } from "../resources/value";
import type { CapacityDesign } from "./capacity-of";

/**
 * What capacity counts of a cluster whose pools are all in the subnets of the first: its pools and the sizes of its
 * ranges. Undefined where one that it depends on isn't known. Routes of its own are for the caller to add, and blocks of
 * a pod CIDR that a CNI gives to nodes.
 */
export function capacityDesign(context: ViewContext, cluster: Entity): CapacityDesign | undefined {
  const needs = needsOf(context, cluster);
  const [first] = needs;
  const mode = first && valueOr(first.mode, undefined);
  if (first === undefined || mode === undefined || needs.some(({ most }) => most === undefined)) {
    return undefined;
  }
  const lengthOf = (property: "vnetSubnetID" | "podSubnetID") => {
    const link = subnetInForce(context.topology, cluster, first.pool, property);
    return prefixLengths(link.state === "known" ? link.target.ranges : [])[0];
  };
  const [nodes, pods] = [lengthOf("vnetSubnetID"), lengthOf("podSubnetID")];
  if (nodes === undefined || (first.pool.properties.has("podSubnetID") && pods === undefined)) {
    return undefined;
  }
  const [podCidr, podCidrIpv6] = prefixLengths(valueOr(podRanges(cluster), []));
  return {
    mode,
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
    extras: { privateLinkApiServer: isTrue(hasPrivateEndpoint(cluster)) },
  };
}

function prefixLengths(slots: readonly RangeSlot[]): readonly number[] {
  return slots.flatMap(({ cidr }) => (cidr.state === "known" ? cidr.value.prefixLength : []));
}
