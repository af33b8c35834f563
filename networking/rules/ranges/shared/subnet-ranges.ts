import { suggestRange, unusableRanges } from "../../../address-plan/suggest";
import { freeRange } from "../../../address-ranges";
import type { Cidr } from "../../../cidr";
import { podRanges, serviceRanges } from "../../../cluster/network-profile";
import { targetsOf } from "../../../resources/link";
import { knownSlots, type RangeSlot } from "../../../resources/range-slot";
import type { RangedEntity } from "../../../resources/topology";
import { valueOr } from "../../../resources/value";
import { localPath, type Place, replacement, takenRanges } from "../../free-range";
import type { RuleContext } from "../../rule";
import type { Candidate, Suggestion } from "../../suggestion";

/**
 * Suggests a prefix in the address space of a subnet's VNet that nothing there takes, or else a further range for the
 * VNet. What other VNets have doesn't count: a subnet lies in its own one.
 */
export function freePrefix(
  context: RuleContext,
  place: Omit<Place, "kind">,
  lead: string,
): Suggestion {
  const [vnet, second] = targetsOf(context.topology.virtualNetworkOfSubnet(place.entity));
  if (vnet === undefined || second !== undefined) {
    return { candidates: () => [], otherwise: lead };
  }
  const { family } = place.like;
  const { subnetPrefixLength, subnetPrefixLengthIpv6 } = context.facts;
  // The size that is there, if Azure has subnets of that size.
  const prefixLength =
    family === 6
      ? subnetPrefixLengthIpv6.value
      : Math.min(place.like.prefixLength, subnetPrefixLength.value);
  const space = knownSlots(vnet.ranges)
    .map(({ cidr }) => cidr)
    .filter((range) => range.family === family);
  const own = takenIn(context, vnet, place);
  const isFull = freeRange(prefixLength, space, own) === undefined;
  return {
    *candidates() {
      const taken = [...own, ...(context.suggested ?? [])];
      for (;;) {
        const free = freeRange(prefixLength, space, taken);
        if (free === undefined) {
          break;
        }
        taken.push(free);
        yield replacement(context, { ...place, kind: "subnet" }, free, lead);
      }
      yield* larger(context, vnet, place, prefixLength);
    },
    otherwise: isFull
      ? `use a smaller prefix, since no /${prefixLength} is free in ${space.join(", ") || "the VNet"}`
      : lead,
  };
}

/** The subnets of a VNet but this one, and the ranges of the clusters in it. */
function takenIn(
  { topology, facts }: RuleContext,
  vnet: RangedEntity,
  { entity, path }: Omit<Place, "kind">,
): readonly Cidr[] {
  const subnets: readonly RangeSlot[] = topology
    .subnetsOf(vnet)
    .flatMap((subnet) => subnet.ranges.filter((slot) => subnet !== entity || slot.path !== path));
  const clusters = topology.clusters
    .filter((cluster) => targetsOf(topology.virtualNetworkOf(cluster)).includes(vnet))
    .flatMap((cluster) => [...valueOr(podRanges(cluster), []), ...serviceRanges(cluster)]);
  return [
    ...unusableRanges(facts),
    ...knownSlots([...subnets, ...clusters]).map(({ cidr }) => cidr),
  ];
}

/** A further range for a VNet of the program, with the subnet in it. */
function* larger(
  context: RuleContext,
  vnet: RangedEntity,
  { entity, path, like: { family } }: Omit<Place, "kind">,
  prefixLength: number,
): Generator<Candidate> {
  const list = "addressSpace.addressPrefixes";
  const written = vnet.properties.texts(list);
  const taken = [...takenRanges(context), ...(context.suggested ?? [])];
  const free = suggestRange({ kind: "subnet", family, prefixLength, taken }, context.facts);
  if (vnet.resource.existing || written.state !== "known" || !free.ok) {
    return;
  }
  const texts = written.value.map(({ text }) => valueOr(text, ""));
  const value = String(free.cidr);
  yield {
    changes: [
      { entity: vnet, path: list, value: [...texts, value] },
      { entity, path: localPath(entity, path), value },
    ],
    action: `add ${value} to ${list} of the VNet, and use it for the subnet`,
    takes: [free.cidr],
  };
}
