import { overlappingPairs, overlapsBetween } from "../../address-ranges";
import type { Cidr } from "../../cidr";
import { targetKey } from "../../cluster/cluster-subnets";
import { type RemoteNetwork, remoteNetwork } from "../../cluster/peerings";
import { ArmType } from "../../resources/arm-resource";
import type { Link } from "../../resources/link";
import { knownSlots, type RangeSlot, showRange, unknownBecause } from "../../resources/range-slot";
import { type Entity, labelOf, type Topology } from "../../resources/topology";
import { isFalse, known, orElse } from "../../resources/value";
import { throughLink, undecided, violation } from "../answers";
import { freeRange, type Place } from "../free-range";
import type { Answer, RuleContext } from "../rule";
import { check } from "../subject";
import type { Suggestion } from "../suggestion";
import { placedRanges, placeOf, slotsOf } from "./shared/placed-ranges";

/** VNets against the VNets that they are peered with. */
export const rule = check(
  {
    id: "vnet-address-space-overlaps-peer",
    facts: ["cidr-subnets-in-vnet"],
    title: "Peered VNets must not overlap",
    description: "Azure refuses to peer VNets that share an address.",
    remediation: "Move one of the VNets to a range of its own.",
    evidence: {
      grade: "refused",
      holds: "always",
      says: "peering refused; also two spokes of one hub",
      sources: [
        "https://github.com/Azure/acs-engine/issues/3139",
        "https://github.com/microsoft/AzureTRE/issues/1927",
      ],
    },
    url: "virtual-network/virtual-networks-faq",
    subjects: [ArmType.virtualNetworkPeering, ArmType.virtualNetwork],
  },
  function* (context) {
    const { topology } = context;
    yield* spokesOfOneHub(context);
    const said = new Map<Entity, Set<Entity>>();
    for (const peering of topology.of(ArmType.virtualNetworkPeering).filter(isWhole)) {
      const property = propertyOf(peering);
      const remote = remotePeer(topology, peering);
      const { link, ranges } = remote;
      if (link.state === "outside" && ranges.length === 0) {
        const reason = `${property} is outside the program, and its ranges aren't known`;
        yield undecided(peering, property, reason);
        continue;
      }
      yield* throughLink(topology.parentOf(peering), peering, property, (local) =>
        link.state !== "known" && ranges.length > 0
          ? comparePeers(context, peering, local, remote)
          : throughLink(link, peering, property, function* (entity) {
              // The peering of the other direction says the same.
              if (said.get(entity)?.has(local)) {
                return;
              }
              said.set(local, (said.get(local) ?? new Set()).add(entity));
              const other = link.state === "known" ? remote : peerOf(entity);
              yield* comparePeers(context, peering, local, other);
            }),
      );
    }
  },
);

/** A VNet of the program, or one of which a peering says the ranges. */
interface Peer {
  readonly entity?: Entity;
  readonly label: string;
  readonly ranges: readonly RangeSlot[];
}

function peerOf(entity: Entity): Peer {
  return { entity, label: labelOf(entity), ranges: slotsOf("vnet", entity) };
}

function remotePeer(topology: Topology, peering: Entity): Peer & RemoteNetwork {
  const remote = remoteNetwork(topology, peering);
  const { link } = remote;
  return link.state === "known" ? { entity: link.target, ...remote } : remote;
}

function propertyOf({ properties }: Entity): string {
  return properties.pathOf("remoteVirtualNetwork");
}

function* comparePeers(
  context: RuleContext,
  peering: Entity,
  local: Entity,
  remote: Peer,
): Generator<Answer> {
  const property = propertyOf(peering);
  const label = labelOf(local);
  if (remote.entity === local) {
    yield violation(peering, property, {
      problem: `peers ${label} with itself`,
      action: "use the id of another VNet",
    });
    return;
  }
  const [own, others] = [slotsOf("vnet", local), remote.ranges];
  const unknown = [...own, ...others].find(({ cidr }) => cidr.state === "notKnown");
  if (unknown !== undefined || own.length === 0 || others.length === 0) {
    const which = own.length === 0 ? label : remote.label;
    const reason = `the address space of ${which} isn't known yet`;
    yield undecided(peering, property, unknown ? unknownBecause(unknown) : reason);
  }
  for (const [one, other] of overlapsBetween(placedRanges("vnet", local), knownSlots(others))) {
    yield violation(peering, property, {
      problem: `peers ${label} ${showRange(one.slot, one.cidr)} with ${remote.label} ${showRange(other.slot, other.cidr)}, which overlap`,
      action: moveOneOf(context, [placeOf(one), ...placesOf(remote, other)]),
      errorCode: "VnetAddressSpacesOverlap",
    });
  }
}

/** Where a range of a peer stands, if the program can move it. */
function placesOf({ entity }: Peer, range: { slot: RangeSlot; cidr: Cidr }): Place[] {
  return entity !== undefined && slotsOf("vnet", entity).includes(range.slot)
    ? [placeOf({ kind: "vnet", entity, ...range })]
    : [];
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

interface Spoke extends Peer {
  readonly peering: Entity;
  readonly order: number;
}

/** Azure also refuses a peering with a VNet whose other peers have a range of this one. */
function* spokesOfOneHub(context: RuleContext): Generator<Answer> {
  const { topology } = context;
  const hubs = new Map<Entity | string, Map<Entity | string, Spoke>>();
  const add = (hub: Link<Entity>, spoke: Link<Entity>, peer: Peer, peering: Entity) => {
    const [hubKey, key] = [targetKey(hub), targetKey(spoke)];
    if (hubKey !== undefined && key !== undefined && peer.ranges.length > 0) {
      const spokes = hubs.get(hubKey) ?? new Map<Entity | string, Spoke>();
      hubs.set(hubKey, spokes);
      if (!spokes.has(key)) {
        spokes.set(key, { ...peer, peering, order: spokes.size });
      }
    }
  };
  for (const peering of topology.of(ArmType.virtualNetworkPeering).filter(isWhole)) {
    const local = topology.parentOf(peering);
    const remote = remotePeer(topology, peering);
    if (local.state === "known") {
      add(remote.link, local, peerOf(local.target), peering);
    }
    add(local, remote.link, remote, peering);
  }
  for (const spokes of hubs.values()) {
    const ranges = [...spokes].flatMap(([key, spoke]) =>
      knownSlots(spoke.ranges).map((range) => ({ ...range, key, spoke })),
    );
    for (const pair of overlappingPairs(ranges)) {
      const [first, later] = pair.sort((a, b) => a.spoke.order - b.spoke.order);
      // Peers of each other are compared as such.
      if (first.key === later.key || hubs.get(first.key)?.has(later.key)) {
        continue;
      }
      const { peering, label } = later.spoke;
      yield violation(peering, propertyOf(peering), {
        problem: `connects ${label} ${showRange(later.slot, later.cidr)} with a VNet that has the peer ${first.spoke.label} ${showRange(first.slot, first.cidr)} already, and the two overlap`,
        action: moveOneOf(
          context,
          [later, first].flatMap((each) => placesOf(each.spoke, each)),
        ),
        errorCode: "VnetAddressSpaceOverlapsWithAlreadyPeeredVnet",
      });
    }
  }
}
