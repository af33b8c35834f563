import { overlapsBetween } from "../../../address-ranges";
import { networkSetting } from "../../../cluster/network-profile";
import {
  knownSlots,
  type RangeSlot,
  showRange,
  unknownBecause,
} from "../../../resources/range-slot";
import { type Entity, labelOf, type RangedEntity } from "../../../resources/topology";
import { isOneOf, isTrue } from "../../../resources/value";
import { throughLink, undecided, unknownSlots, violation } from "../../answers";
import { freeRange } from "../../free-range";
import type { Answer, RuleContext } from "../../rule";
import { comparesWholeVnet, podCidrErrorCode } from "./vnet-space";

/** The code of Azure, where it is on record: what overlay answers about a single subnet isn't. */
function errorCodeOf(cluster: Entity, purpose: "podCidr" | "serviceCidr"): string | undefined {
  if (purpose === "serviceCidr") {
    return "ServiceCidrOverlapExistingSubnetsCidr";
  }
  const isKubenet = isOneOf(networkSetting(cluster, "networkPlugin"), "kubenet");
  return isKubenet || isTrue(comparesWholeVnet(cluster)) ? podCidrErrorCode : undefined;
}

export function* againstSubnets(
  context: RuleContext,
  cluster: Entity,
  slots: readonly RangeSlot[],
  purpose: "podCidr" | "serviceCidr",
): Generator<Answer> {
  if (slots.length === 0) {
    return;
  }
  const { topology } = context;
  const link = topology.virtualNetworkOf(cluster);
  const errorCode = errorCodeOf(cluster, purpose);
  yield* throughLink(link, cluster, "agentPoolProfiles", function* (vnet) {
    const subnets = topology.subnetsOf(vnet);
    yield* unknownSlots(cluster, slots);
    yield* unknownSubnets(cluster, subnets);
    const taken = subnets.flatMap((subnet) =>
      knownSlots(subnet.ranges).map((range) => ({ ...range, subnet })),
    );
    for (const [own, other] of overlapsBetween(knownSlots(slots), taken)) {
      yield violation(cluster, own.slot.path, {
        value: showRange(own.slot, own.cidr),
        problem: `overlaps ${labelOf(other.subnet)} ${showRange(other.slot, other.cidr)} of ${labelOf(vnet)}`,
        action: freeRange(
          context,
          { entity: cluster, path: own.slot.path, kind: purpose, like: own.cidr },
          "use a range outside the VNet",
        ),
        errorCode,
      });
    }
  });
}

function* unknownSubnets(cluster: Entity, subnets: readonly RangedEntity[]): Generator<Answer> {
  for (const subnet of subnets) {
    for (const slot of subnet.ranges) {
      if (slot.cidr.state !== "known") {
        const reason = `${unknownBecause(slot)} (${labelOf(subnet)})`;
        yield undecided(cluster, "agentPoolProfiles", reason);
      }
    }
  }
}
