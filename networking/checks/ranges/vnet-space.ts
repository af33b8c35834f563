import { overlapsBetween } from "../../address-ranges";
import { ArmType } from "../../topology/arm-resource";
import { podRanges, serviceRanges } from "../../topology/network-profile";
import { knownSlots, type RangeSlot, showRange } from "../../topology/range-slot";
import { type Entity, isRanged, labelOf } from "../../topology/topology";
import { isFalse, known, orElse } from "../../topology/value";
import { throughLink, undecided, unknownSlots } from "../answers";
import { type Answer, type Check, type CheckContext, CheckSeverity, Enforcement } from "../check";
import { freeRangeFor } from "../free-range";

/** Pod ranges against the part of the VNet in which later subnets may lie. */
export const podCidrOverlapsVnet: Check = {
  id: "aks-pod-cidr-overlaps-vnet",
  facts: ["cidr-pod-vs-vnet-space"],
  title: "Pod CIDR should lie outside the address space of the cluster's VNet",
  description: "A subnet that is added there later collides with the pods.",
  remediation: "Choose a pod CIDR outside the VNet.",
  severity: CheckSeverity.low,
  enforcement: Enforcement.advisory,
  url: "https://learn.microsoft.com/azure/aks/update-azure-cni#update-the-ipam-mode",
  subjects: [ArmType.managedCluster],
  needs: "stack",
  *run(context) {
    for (const cluster of context.topology.clusters) {
      const pods = podRanges(cluster);
      if (pods.state === "known") {
        yield* againstSpace(context, cluster, pods.value, "podCidr");
      } else if (pods.state === "notKnown") {
        yield undecided(cluster, "networkProfile.podCidr", pods.reason);
      }
    }
  },
};

/** Service ranges against the part of the VNet in which later subnets may lie. */
export const serviceCidrOverlapsVnet: Check = {
  id: "aks-service-cidr-overlaps-vnet",
  facts: ["cidr-service-vs-vnet-space"],
  title: "Service CIDR should lie outside the address space of the cluster's VNet",
  description: "A subnet that is added there later collides with the services and blocks upgrades.",
  remediation: "Choose a service CIDR outside the VNet.",
  severity: CheckSeverity.low,
  enforcement: Enforcement.advisory,
  url: "https://learn.microsoft.com/azure/aks/concepts-network-legacy-cni#deployment-parameters",
  subjects: [ArmType.managedCluster],
  needs: "stack",
  *run(context) {
    for (const cluster of context.topology.clusters) {
      yield* againstSpace(context, cluster, serviceRanges(cluster), "serviceCidr");
    }
  },
};

/** VNets against the VNets that they are peered with. */
export const vnetOverlapsPeer: Check = {
  id: "vnet-address-space-overlaps-peer",
  facts: ["cidr-subnets-in-vnet"],
  title: "Peered VNets must not overlap",
  description: "Azure refuses to peer VNets that share an address.",
  remediation: "Move one of the VNets to a range of its own.",
  severity: CheckSeverity.critical,
  enforcement: Enforcement.mandatory,
  url: "https://learn.microsoft.com/azure/virtual-network/virtual-networks-faq",
  subjects: [ArmType.virtualNetworkPeering, ArmType.virtualNetwork],
  needs: "stack",
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
  context: CheckContext,
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
      action: `move one of them to a range of its own${freeRangeFor(context, "vnet", one.cidr)}`,
    };
  }
}

function* againstSpace(
  context: CheckContext,
  cluster: Entity,
  slots: readonly RangeSlot[],
  purpose: "podCidr" | "serviceCidr",
): Generator<Answer> {
  if (slots.length === 0) {
    return;
  }
  const link = context.topology.virtualNetworkOf(cluster);
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
      yield {
        answer: "violation",
        entity: cluster,
        property: own.slot.path,
        value: showRange(own.slot, own.cidr),
        problem: `overlaps the address space ${space.cidr} of ${labelOf(vnet)}, where no subnet may be added then`,
        action: `use a range outside the VNet${freeRangeFor(context, purpose, own.cidr)}`,
      };
    }
  });
}

function rangesOf(entity: Entity): readonly RangeSlot[] {
  return isRanged(entity) ? entity.ranges : [];
}
