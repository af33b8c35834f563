// What is asked about a cluster's own VNet, whichever of its pools leads there.
import { overlapsBetween } from "../../../address-ranges";
import type { Cidr } from "../../../cidr";
import { networkSetting } from "../../../cluster/network-profile";
import { knownSlots, showRange, unknownBecause } from "../../../resources/range-slot";
import { type Entity, labelOf, type RangedEntity } from "../../../resources/topology";
import { isOneOf, isTrue, known, type Value } from "../../../resources/value";
import { throughLink, undecided, violation } from "../../answers";
import type { Answer, RuleContext } from "../../rule";
import {
  type ClusterRange,
  openRanges,
  placedRanges,
  placeOf,
  slotsOf,
  type Wrong,
  withFree,
  wrongRange,
} from "./placed-ranges";

const property = "agentPoolProfiles";

const podCidrErrorCode = "NetworkProfileCIDROverlapVNET";

/** Whether AKS compares the pod CIDR with the whole VNet: where no plugin is set. */
export function comparesWholeVnet(cluster: Entity): Value<boolean> {
  const plugin = networkSetting(cluster, "networkPlugin");
  return plugin.state === "notKnown" ? plugin : known(plugin.state === "absent");
}

/** The code of Azure, where it is on record: what overlay answers about a single subnet isn't. */
function errorCodeOf(cluster: Entity, kind: ClusterRange): string | undefined {
  if (kind === "serviceCidr") {
    return "ServiceCidrOverlapExistingSubnetsCidr";
  }
  const isKubenet = isOneOf(networkSetting(cluster, "networkPlugin"), "kubenet");
  return isKubenet || isTrue(comparesWholeVnet(cluster)) ? podCidrErrorCode : undefined;
}

/** The ranges of a cluster against every subnet of its VNet. */
export function* againstSubnets(
  kind: ClusterRange,
  cluster: Entity,
  context: RuleContext,
): Generator<Answer> {
  if (slotsOf(kind, cluster).length === 0) {
    return;
  }
  const { topology } = context;
  const errorCode = errorCodeOf(cluster, kind);
  yield* throughLink(topology.virtualNetworkOf(cluster), cluster, property, function* (vnet) {
    const subnets = topology.subnetsOf(vnet);
    yield* openRanges(kind, cluster);
    for (const subnet of subnets) {
      yield* openSubnet(cluster, property, subnet);
    }
    const taken = subnets.flatMap((subnet) => placedRanges("subnet", subnet));
    for (const [own, { entity, slot, cidr }] of overlapsBetween(
      placedRanges(kind, cluster),
      taken,
    )) {
      yield wrongRange(context, own, {
        problem: `overlaps ${labelOf(entity)} ${showRange(slot, cidr)} of ${labelOf(vnet)}`,
        action: "use a range outside the VNet",
        errorCode,
      });
    }
  });
}

/** What isn't known of a subnet that a property of a cluster leads to. */
export function* openSubnet(
  cluster: Entity,
  path: string,
  subnet: RangedEntity,
): Generator<Answer> {
  for (const slot of subnet.ranges) {
    if (slot.cidr.state !== "known") {
      yield undecided(cluster, path, `${unknownBecause(slot)} (${labelOf(subnet)})`);
    }
  }
}

/** The ranges of a cluster against the address space of its VNet. */
export function* againstSpace(
  kind: ClusterRange,
  cluster: Entity,
  context: RuleContext,
): Generator<Answer> {
  if (slotsOf(kind, cluster).length === 0) {
    return;
  }
  const { topology } = context;
  const isRefused = kind === "podCidr" && isTrue(comparesWholeVnet(cluster));
  yield* throughLink(topology.virtualNetworkOf(cluster), cluster, property, function* (vnet) {
    yield* openRanges(kind, cluster);
    for (const { cidr } of vnet.ranges) {
      if (cidr.state === "notKnown") {
        yield undecided(cluster, property, `${cidr.reason} (${labelOf(vnet)})`);
      }
    }
    const subnets = topology.subnetsOf(vnet).flatMap(({ ranges }) => knownSlots(ranges));
    for (const [own, space] of overlapsBetween(
      placedRanges(kind, cluster),
      knownSlots(vnet.ranges),
    )) {
      // What hits a subnet is refused: that is another check's violation.
      if (!subnets.some(({ cidr }) => cidr.overlaps(own.cidr))) {
        const problem = `overlaps the address space ${space.cidr} of ${labelOf(vnet)}`;
        yield wrongRange(context, own, {
          problem: isRefused ? problem : `${problem}, where no subnet may be added then`,
          action: "use a range outside the VNet",
          ...(isRefused && { errorCode: podCidrErrorCode }),
        });
      }
    }
  });
}

/** Judges the ranges of the VNet itself. */
export function* inVnetOf(
  cluster: Entity,
  context: RuleContext,
  wrongWith: (cidr: Cidr) => Iterable<Wrong>,
): Generator<Answer> {
  const link = context.topology.virtualNetworkOf(cluster);
  yield* throughLink(link, cluster, property, function* (vnet) {
    for (const range of placedRanges("vnet", vnet)) {
      const { slot, cidr } = range;
      for (const { problem, action } of wrongWith(cidr)) {
        yield violation(cluster, property, {
          problem: `use ${labelOf(vnet)}, whose ${slot.path} ${showRange(slot, cidr)} ${problem}`,
          action: withFree(context, placeOf(range), action),
        });
      }
    }
  });
}
