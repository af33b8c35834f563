import { overlapsBetween } from "../../address-ranges";
import type { Cidr } from "../../cidr";
import { ArmType } from "../../topology/arm-resource";
import { targetsOf } from "../../topology/link";
import { podRanges, serviceRanges } from "../../topology/network-profile";
import { knownSlots, type RangeSlot, showRange } from "../../topology/range-slot";
import {
  type Entity,
  isRanged,
  labelOf,
  type RangedEntity,
  type Topology,
} from "../../topology/topology";
import { undecided, unknownSlots } from "../answers";
import {
  type Answer,
  type Check,
  type CheckContext,
  CheckSeverity,
  Enforcement,
  EnvironmentKind,
  type NamedRange,
} from "../check";
import { freeRangeFor } from "../free-range";

/** Pod ranges against the networks that the cluster's VNet is connected to. */
export const podCidrOverlapsEnvironment: Check = {
  id: "aks-pod-cidr-overlaps-environment",
  facts: ["cidr-pod-vs-connected", "cidr-pod-reuse"],
  title: "Pod CIDR must not overlap a range of the network environment",
  description:
    "Traffic to hosts of that range goes to pods instead and is lost. Other clusters may have the same pod CIDR.",
  remediation:
    "Choose a pod CIDR outside the ranges on premises, of peered and of planned networks.",
  severity: CheckSeverity.high,
  enforcement: Enforcement.mandatory,
  url: "https://learn.microsoft.com/azure/aks/concepts-network-azure-cni-overlay#pods",
  subjects: [ArmType.managedCluster],
  needs: "stack",
  *run(context) {
    for (const cluster of context.topology.clusters) {
      const pods = podRanges(cluster);
      if (pods.state === "known") {
        yield* againstConnected(context, cluster, pods.value, "podCidr");
      } else if (pods.state === "notKnown" && context.environment.length > 0) {
        yield undecided(cluster, "networkProfile.podCidr", pods.reason);
      }
    }
  },
};

/** Service ranges against the networks that the cluster's VNet is connected to. */
export const serviceCidrOverlapsEnvironment: Check = {
  id: "aks-service-cidr-overlaps-environment",
  facts: ["cidr-service-vs-connected"],
  title: "Service CIDR must not overlap a range of the network environment",
  description:
    "Traffic to hosts of that range goes to services instead and is lost. Other clusters may have the same service CIDR.",
  remediation:
    "Choose a service CIDR outside the ranges on premises, of peered and of planned networks.",
  severity: CheckSeverity.high,
  enforcement: Enforcement.mandatory,
  url: "https://learn.microsoft.com/azure/aks/concepts-network-ip-address-planning",
  subjects: [ArmType.managedCluster],
  needs: "stack",
  *run(context) {
    for (const cluster of context.topology.clusters) {
      yield* againstConnected(context, cluster, serviceRanges(cluster), "serviceCidr");
    }
  },
};

/** VNets against the ranges in use elsewhere, with which they can't be connected later. */
export const vnetOverlapsEnvironment: Check = {
  id: "vnet-address-space-overlaps-environment",
  facts: ["cidr-onprem-10"],
  title: "A VNet should not overlap a range of the network environment",
  description: "A VNet that shares addresses with a network can't be connected to it.",
  remediation:
    "Choose an address space outside the ranges on premises, of peered and of planned networks.",
  severity: CheckSeverity.medium,
  enforcement: Enforcement.advisory,
  url: "https://learn.microsoft.com/azure/aks/configure-kubenet",
  subjects: [ArmType.virtualNetwork],
  needs: "resource",
  *run(context) {
    const connected = connectedRanges(context);
    if (connected.length === 0) {
      return;
    }
    for (const vnet of context.topology.virtualNetworks) {
      yield* unknownSlots(vnet, vnet.ranges);
    }
    const own = context.topology.virtualNetworks.flatMap((vnet) =>
      knownSlots(vnet.ranges).map((range) => ({ ...range, vnet })),
    );
    for (const [{ vnet, slot, cidr }, other] of overlapsBetween(own, connected)) {
      if (!isItself(other, vnet)) {
        yield {
          answer: "violation",
          entity: vnet,
          property: slot.path,
          value: showRange(slot, cidr),
          problem: `overlaps ${showNamed(other)}, with which the VNet then can't be connected`,
          action: `use a range outside it${freeRangeFor(context, "vnet", cidr)}`,
        };
      }
    }
  },
};

const kindNames: Partial<Record<EnvironmentKind, string>> = {
  [EnvironmentKind.onPremises]: "on-premises range",
  [EnvironmentKind.peered]: "peered range",
  [EnvironmentKind.planned]: "planned range",
};

/** The ranges that a VNet is or will be connected to. Pod and service ranges of other clusters may repeat. */
function connectedRanges({ environment }: CheckContext): readonly NamedRange[] {
  return environment.filter(({ kind }) => kindNames[kind] !== undefined);
}

function showNamed({ kind, name, cidr }: NamedRange): string {
  return `${kindNames[kind]} "${name}" ${cidr}`;
}

function* againstConnected(
  context: CheckContext,
  cluster: Entity,
  slots: readonly RangeSlot[],
  purpose: "podCidr" | "serviceCidr",
): Generator<Answer> {
  const { topology } = context;
  const vnets = targetsOf(topology.virtualNetworkOf(cluster));
  const connected = [
    // The cluster's own VNet is compared by its subnets.
    ...connectedRanges(context)
      .filter((range) => !vnets.some((vnet) => isItself(range, vnet)))
      .map((range) => ({ cidr: range.cidr, shown: showNamed(range) })),
    ...vnets.slice(0, 1).flatMap((vnet) => peeredRanges(topology, vnet)),
  ];
  if (connected.length === 0 || slots.length === 0) {
    return;
  }
  yield* unknownSlots(cluster, slots);
  for (const [{ slot, cidr }, other] of overlapsBetween(knownSlots(slots), connected)) {
    yield {
      answer: "violation",
      entity: cluster,
      property: slot.path,
      value: showRange(slot, cidr),
      problem: `overlaps ${other.shown}`,
      action: `use a range outside it${freeRangeFor(context, purpose, cidr)}`,
    };
  }
}

/** The ranges of the VNets that a VNet is peered with, as far as the program or its environment has them. */
function peeredRanges(topology: Topology, vnet: RangedEntity): { cidr: Cidr; shown: string }[] {
  return topology.childrenOf(vnet, ArmType.virtualNetworkPeering).flatMap((peering) => {
    const remote = topology.follow(peering, "remoteVirtualNetwork.id", ArmType.virtualNetwork);
    return targetsOf(remote).flatMap((peer) =>
      remote.state === "known" && isRanged(peer)
        ? knownSlots(peer.ranges).map(({ cidr }) => ({
            cidr,
            shown: `${cidr} of ${labelOf(peer)}, a peer of the cluster's VNet`,
          }))
        : [],
    );
  });
}

/**
 * Whether a range of the environment is the VNet itself: a list of all VNets has also those of the program, under
 * the name that Azure has or with the eight digits that Pulumi adds to the program's.
 */
function isItself(range: NamedRange, vnet: RangedEntity): boolean {
  if (!knownSlots(vnet.ranges).some(({ cidr }) => cidr.equals(range.cidr))) {
    return false;
  }
  const name = range.name.slice(range.name.lastIndexOf("/") + 1).toLowerCase();
  const given = vnet.name.state === "known" ? vnet.name.value.toLowerCase() : undefined;
  return name === given || name.replace(/[0-9a-f]{8}$/, "") === vnet.resource.name.toLowerCase();
}
