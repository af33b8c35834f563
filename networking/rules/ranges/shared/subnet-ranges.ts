import { type RangeKind, suggestRange, unusableRanges } from "../../../address-plan/suggest";
import { freeRange } from "../../../address-ranges";
import type { Cidr } from "../../../cidr";
import { podRanges, serviceRanges } from "../../../cluster/network-profile";
import { targetsOf } from "../../../resources/link";
import { knownSlots, type RangeSlot } from "../../../resources/range-slot";
import type { Entity, RangedEntity } from "../../../resources/topology";
import { valueOr } from "../../../resources/value";
import { localPath, replacement, takenRanges } from "../../free-range";
import type { RuleContext } from "../../rule";
import type { Candidate, Suggestion } from "../../suggestion";

/** Where a subnet's prefix stands. */
interface SubnetPlace {
  readonly entity: Entity;
  readonly path: string;
  /** The prefix that is there: a suggestion has its family and size. */
  readonly like: Cidr;
}

/**
 * Suggests a prefix in the address space of a subnet's VNet that nothing there takes, or else a further range for the
 * VNet. What other VNets have doesn't count: a subnet lies in its own one.
 */
export function freePrefix(context: RuleContext, place: SubnetPlace, lead: string): Suggestion {
  const [vnet, second] = targetsOf(context.topology.virtualNetworkOfSubnet(place.entity));
  if (vnet === undefined || second !== undefined) {
    return { candidates: () => [], otherwise: lead };
  }
  const { family } = place.like;
  const prefixLength = sensible(context, place.like);
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
      yield* larger(context, vnet, place);
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
  { entity, path }: SubnetPlace,
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

const kind: RangeKind = "subnet";

/** The size that is there, if Azure has subnets of that size. */
function sensible({ facts }: RuleContext, { family, prefixLength }: Cidr): number {
  return family === 6
    ? facts.subnetPrefixLengthIpv6.value
    : Math.min(prefixLength, facts.subnetPrefixLength.value);
}

/** A further range for a VNet of the program, with the subnet in it. */
function* larger(
  context: RuleContext,
  vnet: RangedEntity,
  { entity, path, like }: SubnetPlace,
): Generator<Candidate> {
  const { family } = like;
  const prefixLength = sensible(context, like);
  const list = "addressSpace.addressPrefixes";
  const written = vnet.properties.texts(list);
  const taken = [...takenRanges(context), ...(context.suggested ?? [])];
  const free = suggestRange({ kind, family, prefixLength, taken }, context.facts);
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
