import { addTo } from "../lists-by-key";
import { once } from "../once";
import { ArmType } from "../resources/arm-resource";
import type { Link } from "../resources/link";
import { knownSlots, type RangeSlot, rangeSlots } from "../resources/range-slot";
import { type Entity, isRanged, labelOf, type Topology } from "../resources/topology";
import { isTrue } from "../resources/value";
import { targetKey } from "./cluster-subnets";

/** The VNet at the other end of a peering. */
export interface RemoteNetwork {
  readonly link: Link<Entity>;
  readonly label: string;
  /** The ranges that it has in the program; where it isn't there, those that the peering says of it. */
  readonly ranges: readonly RangeSlot[];
}

export function remoteNetwork(topology: Topology, peering: Entity): RemoteNetwork {
  const link = topology.follow(peering, "remoteVirtualNetwork.id", ArmType.virtualNetwork);
  const label =
    link.state === "known"
      ? labelOf(link.target)
      : link.state === "outside"
        ? `VNet ${link.id}`
        : `the VNet at the other end of ${labelOf(peering)}`;
  const own = link.state === "known" && isRanged(link.target) ? link.target.ranges : [];
  const said = ["remoteVirtualNetworkAddressSpace", "remoteAddressSpace"].map((path) =>
    rangeSlots(peering.properties, "", `${path}.addressPrefixes`),
  );
  const hasKnown = (slots: readonly RangeSlot[]) => knownSlots(slots).length > 0;
  return { link, label, ranges: [own, ...said].find(hasKnown) ?? own };
}

type NetworkKey = Entity | string;

/** A peering as a way from one VNet to another one. */
interface Way {
  readonly peering: Entity;
  readonly from: NetworkKey;
  readonly spoke: Link<Entity>;
  readonly to: NetworkKey;
  readonly label: string;
}

const waysOf = once((topology: Topology) => {
  const [from, to] = [new Map<NetworkKey, Way[]>(), new Map<NetworkKey, Way[]>()];
  for (const peering of topology.of(ArmType.virtualNetworkPeering)) {
    const spoke = topology.parentOf(peering);
    const { link, label } = remoteNetwork(topology, peering);
    const [start, end] = [targetKey(spoke), targetKey(link)];
    if (start !== undefined && end !== undefined) {
      const way = { peering, from: start, spoke, to: end, label };
      addTo(from, start, way);
      addTo(to, end, way);
    }
  }
  return { from, to };
});

/** The peering of the other direction, where the program has it. */
export function reverseOf(topology: Topology, peering: Entity): Entity | undefined {
  const here = targetKey(topology.parentOf(peering));
  const there = targetKey(remoteNetwork(topology, peering).link);
  return here === undefined || there === undefined
    ? undefined
    : waysOf(topology)
        .from.get(there)
        ?.find(({ to }) => to === here)?.peering;
}

/** A VNet that is reached through others, and how messages call these: `VNet "hub" and VNet "hub-2"`. */
export interface ReachedNetwork {
  readonly network: Entity;
  readonly through: string;
}

/**
 * The VNets that one reaches through hubs. Peerings aren't transitive: a hub passes traffic on where the peerings of both
 * spokes take forwarded traffic, or use its gateway; several hubs do where each peering on the way takes it.
 */
export function reachedThroughHubs(topology: Topology, vnet: Entity): readonly ReachedNetwork[] {
  const { from, to } = waysOf(topology);
  const own = from.get(vnet) ?? [];
  const reachedBy = (passes: (peering: Entity) => boolean) =>
    new Map(own.filter(({ peering }) => passes(peering)).map(({ to, label }) => [to, label]));
  const [hubs, farther] = [reachedBy(isTransit), reachedBy(takesForwarded)];
  // A map may grow while it is gone through.
  for (const [hub, through] of farther) {
    for (const way of from.get(hub) ?? []) {
      const back = (from.get(way.to) ?? []).some(
        ({ to: end, peering }) => end === hub && takesForwarded(peering),
      );
      if (back && takesForwarded(way.peering) && way.to !== vnet && !farther.has(way.to)) {
        farther.set(way.to, `${through} and ${way.label}`);
      }
    }
  }
  const seen = new Set<NetworkKey>([vnet, ...own.map((way) => way.to)]);
  const found: ReachedNetwork[] = [];
  for (const [hub, through] of new Map([...farther, ...hubs])) {
    for (const { spoke, from: key, peering } of to.get(hub) ?? []) {
      const passes = hubs.has(hub) ? isTransit(peering) : takesForwarded(peering);
      if (passes && spoke.state === "known" && !seen.has(key)) {
        seen.add(key);
        found.push({ network: spoke.target, through });
      }
    }
  }
  return found;
}

function takesForwarded({ properties }: Entity): boolean {
  return isTrue(properties.boolean("allowForwardedTraffic"));
}

function isTransit(peering: Entity): boolean {
  return takesForwarded(peering) || isTrue(peering.properties.boolean("useRemoteGateways"));
}
