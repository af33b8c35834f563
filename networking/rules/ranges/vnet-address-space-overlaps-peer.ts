import { overlapsBetween } from "../../address-ranges";
import { ArmType } from "../../resources/arm-resource";
import { knownSlots, type RangeSlot, showRange } from "../../resources/range-slot";
import { type Entity, isRanged, labelOf } from "../../resources/topology";
import { isFalse, known, orElse } from "../../resources/value";
import { throughLink, undecided } from "../answers";
import { Grade, Holds } from "../evidence";
import { freeRange } from "../free-range";
import { type Answer, type Rule, type RuleContext, RuleSeverity } from "../rule";

/** VNets against the VNets that they are peered with. */
export const vnetAddressSpaceOverlapsPeer: Rule = {
  id: "vnet-address-space-overlaps-peer",
  facts: ["cidr-subnets-in-vnet"],
  title: "Peered VNets must not overlap",
  description: "Azure refuses to peer VNets that share an address.",
  remediation: "Move one of the VNets to a range of its own.",
  severity: RuleSeverity.critical,
  evidence: {
    grade: Grade.refused,
    holds: Holds.always,
    says: "peering refused; also two spokes of one hub",
    sources: ["GH Azure/acs-engine#3139", "GH microsoft/AzureTRE#1927"],
  },
  url: "https://learn.microsoft.com/azure/virtual-network/virtual-networks-faq",
  subjects: [ArmType.virtualNetworkPeering, ArmType.virtualNetwork],
  asked: "stack",
  *run(context) {
    const { topology } = context;
    const said = new Map<Entity, Set<Entity>>();
    for (const peering of topology.of(ArmType.virtualNetworkPeering)) {
      const property = peering.properties.pathOf("remoteVirtualNetwork");
      if (isFalse(orElse(peering.properties.boolean("peerCompleteVnets"), known(true)))) {
        continue;
      }
      const remote = topology.follow(peering, "remoteVirtualNetwork.id", ArmType.virtualNetwork);
      if (remote.state === "outside") {
        yield undecided(
          peering,
          property,
          `${property} is outside the program, and its ranges aren't known`,
        );
        continue;
      }
      yield* throughLink(topology.parentOf(peering), peering, property, (local) =>
        throughLink(remote, peering, property, function* (other) {
          // The peering of the other direction says the same.
          if (said.get(other)?.has(local)) {
            return;
          }
          said.set(local, (said.get(local) ?? new Set()).add(other));
          yield* comparePeers(context, peering, property, local, other);
        }),
      );
    }
  },
};

function* comparePeers(
  context: RuleContext,
  peering: Entity,
  property: string,
  local: Entity,
  remote: Entity,
): Generator<Answer> {
  const [own, others] = [rangesOf(local), rangesOf(remote)];
  const unknown = [...own, ...others].find(({ cidr }) => cidr.state === "notKnown")?.cidr;
  if (unknown?.state === "notKnown" || own.length === 0 || others.length === 0) {
    const which = own.length === 0 ? local : remote;
    const reason = `the address space of ${labelOf(which)} isn't known yet`;
    yield undecided(peering, property, unknown?.state === "notKnown" ? unknown.reason : reason);
  }
  for (const [one, other] of overlapsBetween(knownSlots(own), knownSlots(others))) {
    yield {
      answer: "violation",
      entity: peering,
      property,
      problem: `peers ${labelOf(local)} ${showRange(one.slot, one.cidr)} with ${labelOf(remote)} ${showRange(other.slot, other.cidr)}, which overlap`,
      action: freeRange(
        context,
        { entity: local, path: one.slot.path, kind: "vnet", like: one.cidr },
        "move one of them to a range of its own",
      ),
    };
  }
}

function rangesOf(entity: Entity): readonly RangeSlot[] {
  return isRanged(entity) ? entity.ranges : [];
}
