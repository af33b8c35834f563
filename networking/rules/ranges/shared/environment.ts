import { overlapsBetween } from "../../../address-ranges";
import type { Cidr } from "../../../cidr";
import { reachedThroughHubs, remoteNetwork } from "../../../cluster/peerings";
import { EnvironmentKind, type NamedRange } from "../../../inputs/named-range";
import { ArmType } from "../../../resources/arm-resource";
import { targetsOf } from "../../../resources/link";
import { knownSlots } from "../../../resources/range-slot";
import { type Entity, labelOf, type Topology } from "../../../resources/topology";
import { valueOr } from "../../../resources/value";
import type { Answer, RuleContext } from "../../rule";
import { type ClusterRange, openRanges, placedRanges, slotsOf, wrongRange } from "./placed-ranges";

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

export function againstConnected(
  kind: ClusterRange,
  cluster: Entity,
  context: RuleContext,
): Iterable<Answer> {
  return against(kind, cluster, context, connectedTo(context, cluster));
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
export function againstHubSpokes(
  kind: ClusterRange,
  cluster: Entity,
  context: RuleContext,
): Iterable<Answer> {
  const { topology } = context;
  const [vnet] = targetsOf(topology.virtualNetworkOf(cluster));
  const reached = vnet === undefined ? [] : spokeRanges(topology, vnet);
  return against(kind, cluster, context, reached);
}

/** A range elsewhere, and how messages show it. */
export interface Reached {
  readonly cidr: Cidr;
  readonly shown: string;
}

function* against(
  kind: ClusterRange,
  cluster: Entity,
  context: RuleContext,
  connected: readonly Reached[],
): Generator<Answer> {
  if (connected.length === 0 || slotsOf(kind, cluster).length === 0) {
    return;
  }
  yield* openRanges(kind, cluster);
  for (const [own, { shown }] of overlapsBetween(placedRanges(kind, cluster), connected)) {
    yield wrongRange(context, own, {
      problem: `overlaps ${shown}`,
      action: "use a range outside it",
    });
  }
}

/** The ranges of the VNets that a VNet is peered with, as far as the program or its environment has them. */
function peeredRanges(topology: Topology, vnet: Entity): Reached[] {
  return topology.childrenOf(vnet, ArmType.virtualNetworkPeering).flatMap((peering) => {
    const { label, ranges } = remoteNetwork(topology, peering);
    return knownSlots(ranges).map(({ cidr }) => ({
      cidr,
      shown: `${cidr} of ${label}, a peer of the cluster's VNet`,
    }));
  });
}

/** The ranges of the VNets that a VNet reaches through hubs. */
function spokeRanges(topology: Topology, vnet: Entity): Reached[] {
  return reachedThroughHubs(topology, vnet).flatMap(({ network, through }) =>
    knownSlots(slotsOf("vnet", network)).map(({ cidr }) => ({
      cidr,
      shown: `${cidr} of ${labelOf(network)}, which the cluster's VNet reaches through ${through}`,
    })),
  );
}

/**
 * Whether a range of the environment is the VNet itself: a list of all VNets has also those of the program, under
 * the name that Azure has or with the eight digits that Pulumi adds to the program's.
 */
export function isItself(range: NamedRange, vnet: Entity): boolean {
  if (!slotsOf("vnet", vnet).some(({ cidr }) => valueOr(cidr, undefined)?.equals(range.cidr))) {
    return false;
  }
  const name = range.name.slice(range.name.lastIndexOf("/") + 1).toLowerCase();
  return (
    name === valueOr(vnet.name, undefined)?.toLowerCase() ||
    name.replace(/[0-9a-f]{8}$/, "") === vnet.resource.name.toLowerCase()
  );
}
