import { overlapsBetween } from "../../../address-ranges";
import { networkSetting } from "../../../cluster/network-profile";
import { knownSlots, type RangeSlot, showRange } from "../../../resources/range-slot";
import { type Entity, labelOf } from "../../../resources/topology";
import { isTrue, known, type Value } from "../../../resources/value";
import { throughLink, undecided, unknownSlots, violation } from "../../answers";
import { freeRange } from "../../free-range";
import type { Answer, RuleContext } from "../../rule";

export const podCidrErrorCode = "NetworkProfileCIDROverlapVNET";

/** Whether AKS compares the pod CIDR with the whole VNet: where no plugin is set. */
export function comparesWholeVnet(cluster: Entity): Value<boolean> {
  const plugin = networkSetting(cluster, "networkPlugin");
  return plugin.state === "notKnown" ? plugin : known(plugin.state === "absent");
}

export function* againstSpace(
  context: RuleContext,
  cluster: Entity,
  slots: readonly RangeSlot[],
  purpose: "podCidr" | "serviceCidr",
): Generator<Answer> {
  if (slots.length === 0) {
    return;
  }
  const link = context.topology.virtualNetworkOf(cluster);
  const isRefused = purpose === "podCidr" && isTrue(comparesWholeVnet(cluster));
  yield* throughLink(link, cluster, "agentPoolProfiles", function* (vnet) {
    yield* unknownSlots(cluster, slots);
    for (const { cidr } of vnet.ranges) {
      if (cidr.state === "notKnown") {
        yield undecided(cluster, "agentPoolProfiles", `${cidr.reason} (${labelOf(vnet)})`);
      }
    }
    const subnets = context.topology.subnetsOf(vnet).flatMap(({ ranges }) => knownSlots(ranges));
    for (const [own, space] of overlapsBetween(knownSlots(slots), knownSlots(vnet.ranges))) {
      // What hits a subnet is refused: that is another check's violation.
      if (subnets.some(({ cidr }) => cidr.overlaps(own.cidr))) {
        continue;
      }
      yield violation(cluster, own.slot.path, {
        value: showRange(own.slot, own.cidr),
        problem: isRefused
          ? `overlaps the address space ${space.cidr} of ${labelOf(vnet)}`
          : `overlaps the address space ${space.cidr} of ${labelOf(vnet)}, where no subnet may be added then`,
        action: freeRange(
          context,
          { entity: cluster, path: own.slot.path, kind: purpose, like: own.cidr },
          "use a range outside the VNet",
        ),
        ...(isRefused && { errorCode: podCidrErrorCode }),
      });
    }
  });
}
