import { overlapsBetween } from "../../../address-ranges";
import type { Cidr } from "../../../cidr";
import { reachedThroughHubs, remoteNetwork } from "../../../cluster/peerings";
import { EnvironmentKind, type NamedRange } from "../../../inputs/named-range";
import { ArmType } from "../../../resources/arm-resource";
import { targetsOf } from "../../../resources/link";
import { knownSlots, type RangeSlot, showRange } from "../../../resources/range-slot";
import {
  type Entity,
  isRanged,
  labelOf,
  type RangedEntity,
  type Topology,
} from "../../../resources/topology";
import { unknownSlots, violation } from "../../answers";
import { freeRange } from "../../free-range";
import type { Answer, RuleContext } from "../../rule";

const kindNames: Partial<Record<EnvironmentKind, string>> = {
  [EnvironmentKind.onPremises]: "on-premises range",
  [EnvironmentKind.peered]: "peered range",
  [EnvironmentKind.planned]: "planned range",
};

/** The ranges that a VNet is or will be connected to. Pod and service ranges of other clusters may repeat. */
export function connectedRanges({ environment }: RuleContext): readonly NamedRange[] {
  return environment.filter(({ kind }) => kindNames[kind] !== undefined);
}

export function showNamed({ kind, name, cidr }: NamedRange): string {
  return `${kindNames[kind]} "${name}" ${cidr}`;
}

export function* againstConnected(
  context: RuleContext,
  cluster: Entity,
  slots: readonly RangeSlot[],
  purpose: "podCidr" | "serviceCidr",
): Generator<Answer> {
  yield* against(context, cluster, slots, purpose, connectedTo(context, cluster));
}

/** The ranges that a cluster's VNet is connected to: those of the environment and of its peers. */
export function connectedTo(context: RuleContext, cluster: Entity): readonly Reached[] {
  const vnets = targetsOf(context.topology.virtualNetworkOf(cluster));
  return [
    // The cluster's own VNet is compared by its subnets.
    ...connectedRanges(context)
      .filter((range) => !vnets.some((vnet) => isItself(range, vnet)))
      .map((range) => ({ cidr: range.cidr, shown: showNamed(range) })),
    ...vnets.slice(0, 1).flatMap((vnet) => peeredRanges(context.topology, vnet)),
  ];
}

/** The ranges of VNets that the cluster's VNet reaches through a hub that both are peered with. */
export function* againstHubSpokes(
  context: RuleContext,
  cluster: Entity,
  slots: readonly RangeSlot[],
  purpose: "podCidr" | "serviceCidr",
): Generator<Answer> {
  const { topology } = context;
  const [vnet] = targetsOf(topology.virtualNetworkOf(cluster));
  const reached = vnet === undefined ? [] : spokeRanges(topology, vnet);
  yield* against(context, cluster, slots, purpose, reached);
}

interface Reached {
  readonly cidr: Cidr;
  readonly shown: string;
}

function* against(
  context: RuleContext,
  cluster: Entity,
  slots: readonly RangeSlot[],
  purpose: "podCidr" | "serviceCidr",
  connected: readonly Reached[],
): Generator<Answer> {
  if (connected.length === 0 || slots.length === 0) {
    return;
  }
  yield* unknownSlots(cluster, slots);
  for (const [{ slot, cidr }, other] of overlapsBetween(knownSlots(slots), connected)) {
    yield violation(cluster, slot.path, {
      value: showRange(slot, cidr),
      problem: `overlaps ${other.shown}`,
      action: freeRange(
        context,
        { entity: cluster, path: slot.path, kind: purpose, like: cidr },
        "use a range outside it",
      ),
    });
  }
}

/** The ranges of the VNets that a VNet is peered with, as far as the program or its environment has them. */
function peeredRanges(topology: Topology, vnet: RangedEntity): Reached[] {
  return topology.childrenOf(vnet, ArmType.virtualNetworkPeering).flatMap((peering) => {
    const { label, ranges } = remoteNetwork(topology, peering);
    return knownSlots(ranges).map(({ cidr }) => ({
      cidr,
      shown: `${cidr} of ${label}, a peer of the cluster's VNet`,
    }));
  });
}

/** The ranges of the VNets that a VNet reaches through hubs. */
function spokeRanges(topology: Topology, vnet: RangedEntity): Reached[] {
  return reachedThroughHubs(topology, vnet).flatMap(({ network, through }) =>
    knownSlots(isRanged(network) ? network.ranges : []).map(({ cidr }) => ({
      cidr,
      shown: `${cidr} of ${labelOf(network)}, which the cluster's VNet reaches through ${through}`,
    })),
  );
}

/**
 * Whether a range of the environment is the VNet itself: a list of all VNets has also those of the program, under
 * the name that Azure has or with the eight digits that Pulumi adds to the program's.
 */
export function isItself(range: NamedRange, vnet: RangedEntity): boolean {
  if (!knownSlots(vnet.ranges).some(({ cidr }) => cidr.equals(range.cidr))) {
    return false;
  }
  const name = range.name.slice(range.name.lastIndexOf("/") + 1).toLowerCase();
  const given = vnet.name.state === "known" ? vnet.name.value.toLowerCase() : undefined;
  return name === given || name.replace(/[0-9a-f]{8}$/, "") === vnet.resource.name.toLowerCase();
}
