import { overlappingPairs, overlapsBetween } from "../../address-ranges";
import { targetKey } from "../../cluster/cluster-subnets";
import { ArmType } from "../../resources/arm-resource";
import { knownSlots, type RangeSlot, showRange } from "../../resources/range-slot";
import { type Entity, isRanged, labelOf, type RangedEntity } from "../../resources/topology";
import { isFalse, known, orElse } from "../../resources/value";
import { throughLink, undecided } from "../answers";
import { Grade, Holds } from "../evidence";
import { freeRange, type Place } from "../free-range";
import { type Answer, type Rule, type RuleContext, RuleSeverity } from "../rule";
import type { Suggestion } from "../suggestion";

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
    sources: [
      "https://github.com/Azure/acs-engine/issues/3139",
      "https://github.com/microsoft/AzureTRE/issues/1927",
    ],
  },
  url: "https://learn.microsoft.com/azure/virtual-network/virtual-networks-faq",
  subjects: [ArmType.virtualNetworkPeering, ArmType.virtualNetwork],
  asked: "stack",
  *run(context) {
    const { topology } = context;
    yield* spokesOfOneHub(context);
    const said = new Map<Entity, Set<Entity>>();
    for (const peering of topology.of(ArmType.virtualNetworkPeering)) {
      const property = peering.properties.pathOf("remoteVirtualNetwork");
      if (!isWhole(peering)) {
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
      action: moveOneOf(context, [
        { entity: local, path: one.slot.path, kind: "vnet", like: one.cidr },
        { entity: remote, path: other.slot.path, kind: "vnet", like: other.cidr },
      ]),
      errorCode: "VnetAddressSpacesOverlap",
    };
  }
}

/** A peering of some subnets only doesn't compare the VNets. */
function isWhole(peering: Entity): boolean {
  return !isFalse(orElse(peering.properties.boolean("peerCompleteVnets"), known(true)));
}

/** Whichever of the two can move. */
function moveOneOf(context: RuleContext, places: readonly Place[]): Suggestion {
  const lead = "move one of them to a range of its own";
  return {
    *candidates() {
      for (const place of places) {
        for (const candidate of freeRange(context, place, lead).candidates()) {
          yield { ...candidate, action: `${candidate.action} for ${labelOf(place.entity)}` };
          break;
        }
      }
    },
    otherwise: lead,
  };
}

/** Azure also refuses a peering with a VNet whose other peers have a range of this one. */
function* spokesOfOneHub(context: RuleContext): Generator<Answer> {
  const { topology } = context;
  const hubs = new Map<Entity | string, Map<RangedEntity, Entity>>();
  const peers = new Map<Entity, Set<Entity>>();
  for (const peering of topology.of(ArmType.virtualNetworkPeering).filter(isWhole)) {
    const ends = [
      topology.parentOf(peering),
      topology.follow(peering, "remoteVirtualNetwork.id", ArmType.virtualNetwork),
    ];
    for (const [hub, spoke] of [ends, ends.toReversed()]) {
      const key = hub && targetKey(hub);
      if (key !== undefined && spoke?.state === "known" && isRanged(spoke.target)) {
        const spokes = hubs.get(key) ?? new Map<RangedEntity, Entity>();
        if (!spokes.has(spoke.target)) {
          spokes.set(spoke.target, peering);
        }
        hubs.set(key, spokes);
        if (typeof key !== "string") {
          peers.set(key, (peers.get(key) ?? new Set()).add(spoke.target));
        }
      }
    }
  }
  for (const spokes of hubs.values()) {
    const ranges = [...spokes].flatMap(([vnet, peering], order) =>
      knownSlots(vnet.ranges).map((range) => ({ ...range, vnet, peering, order })),
    );
    for (const pair of overlappingPairs(ranges)) {
      const [first, later] = pair.sort((a, b) => a.order - b.order);
      if (first.vnet === later.vnet || peers.get(first.vnet)?.has(later.vnet)) {
        continue;
      }
      yield {
        answer: "violation",
        entity: later.peering,
        property: later.peering.properties.pathOf("remoteVirtualNetwork"),
        problem: `connects ${labelOf(later.vnet)} ${showRange(later.slot, later.cidr)} with a VNet that has the peer ${labelOf(first.vnet)} ${showRange(first.slot, first.cidr)} already, and the two overlap`,
        action: moveOneOf(
          context,
          [later, first].map(({ vnet, slot, cidr }) => ({
            entity: vnet,
            path: slot.path,
            kind: "vnet",
            like: cidr,
          })),
        ),
        errorCode: "VnetAddressSpaceOverlapsWithAlreadyPeeredVnet",
      };
    }
  }
}

function rangesOf(entity: Entity): readonly RangeSlot[] {
  return isRanged(entity) ? entity.ranges : [];
}
