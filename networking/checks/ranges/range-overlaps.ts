import { overlapsBetween } from "../../address-ranges";
import { ArmType } from "../../topology/arm-resource";
import { podRanges, serviceRanges } from "../../topology/network-profile";
import { knownSlots, type RangeSlot, showRange, unknownBecause } from "../../topology/range-slot";
import { type Entity, labelOf, type RangedEntity } from "../../topology/topology";
import { throughLink, undecided, unknownSlots } from "../answers";
import { type Answer, type Check, type CheckContext, CheckSeverity, Enforcement } from "../check";
import { freeRangeFor } from "../free-range";

/** Pod ranges against service ranges of one cluster. */
export const podCidrOverlapsServiceCidr: Check = {
  id: "aks-pod-cidr-overlaps-service-cidr",
  facts: ["cidr-pod-vs-service"],
  title: "Pod CIDR and service CIDR must not overlap",
  description: "An address that is both a pod's and a service's is routed to only one of them.",
  remediation: "Move the pod CIDR or the service CIDR to a range of its own.",
  severity: CheckSeverity.critical,
  enforcement: Enforcement.mandatory,
  url: "https://learn.microsoft.com/azure/aks/concepts-network-azure-cni-overlay#kubernetes-service-address-range",
  subjects: [ArmType.managedCluster],
  needs: "resource",
  *run(context) {
    for (const cluster of context.topology.clusters) {
      const pods = podRanges(cluster);
      if (pods.state === "notKnown") {
        yield undecided(cluster, "networkProfile.podCidr", pods.reason);
        continue;
      }
      const podSlots = pods.state === "known" ? pods.value : [];
      const services = serviceRanges(cluster);
      if (podSlots.length === 0) {
        continue;
      }
      yield* unknownSlots(cluster, [...podSlots, ...services]);
      for (const [pod, service] of overlapsBetween(knownSlots(podSlots), knownSlots(services))) {
        yield {
          answer: "violation",
          entity: cluster,
          property: pod.slot.path,
          value: showRange(pod.slot, pod.cidr),
          problem: `overlaps ${service.slot.path} ${showRange(service.slot, service.cidr)}`,
          action: `give pods and services ranges of their own${freeRangeFor(context, "podCidr", pod.cidr)}`,
        };
      }
    }
  },
};

/** Pod ranges against every subnet of the cluster's VNet, also those that no pool uses. */
export const podCidrOverlapsSubnet: Check = {
  id: "aks-pod-cidr-overlaps-subnet",
  facts: ["cidr-pod-vs-node-subnet", "cidr-nap-subnets"],
  title: "Pod CIDR must not overlap a subnet of the cluster's VNet",
  description: "Traffic to that subnet is taken for traffic to pods and never leaves the cluster.",
  remediation: "Choose a pod CIDR outside all subnets of the VNet.",
  severity: CheckSeverity.critical,
  enforcement: Enforcement.mandatory,
  url: "https://learn.microsoft.com/azure/aks/concepts-network-azure-cni-overlay#pods",
  subjects: [ArmType.managedCluster],
  needs: "stack",
  *run(context) {
    for (const cluster of context.topology.clusters) {
      const pods = podRanges(cluster);
      if (pods.state === "known") {
        yield* againstSubnets(context, cluster, pods.value, "podCidr");
      } else if (pods.state === "notKnown") {
        yield undecided(cluster, "networkProfile.podCidr", pods.reason);
      }
    }
  },
};

/** Service ranges against every subnet of the cluster's VNet, also those that no pool uses. */
export const serviceCidrOverlapsSubnet: Check = {
  id: "aks-service-cidr-overlaps-subnet",
  facts: ["cidr-service-vs-subnets", "cidr-nap-subnets"],
  title: "Service CIDR must not overlap a subnet of the cluster's VNet",
  description:
    "Azure refuses it at creation and again before each upgrade, so a subnet that is added later blocks upgrades.",
  remediation: "Choose a service CIDR outside all subnets of the VNet, or move the subnet.",
  severity: CheckSeverity.critical,
  enforcement: Enforcement.mandatory,
  url: "https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/servicecidroverlapexistingsubnetscidr-error",
  subjects: [ArmType.managedCluster],
  needs: "stack",
  *run(context) {
    for (const cluster of context.topology.clusters) {
      yield* againstSubnets(context, cluster, serviceRanges(cluster), "serviceCidr");
    }
  },
};

const errorCodes = {
  podCidr: "NetworkProfileCIDROverlapVNET",
  serviceCidr: "ServiceCidrOverlapExistingSubnetsCidr",
};

function* againstSubnets(
  context: CheckContext,
  cluster: Entity,
  slots: readonly RangeSlot[],
  purpose: "podCidr" | "serviceCidr",
): Generator<Answer> {
  if (slots.length === 0) {
    return;
  }
  const { topology } = context;
  const link = topology.virtualNetworkOf(cluster);
  yield* throughLink(link, cluster, "agentPoolProfiles", function* (vnet) {
    const subnets = topology.subnetsOf(vnet);
    yield* unknownSlots(cluster, slots);
    yield* unknownSubnets(cluster, subnets);
    const taken = subnets.flatMap((subnet) =>
      knownSlots(subnet.ranges).map((range) => ({ ...range, subnet })),
    );
    for (const [own, other] of overlapsBetween(knownSlots(slots), taken)) {
      yield {
        answer: "violation",
        entity: cluster,
        property: own.slot.path,
        value: showRange(own.slot, own.cidr),
        problem: `overlaps ${labelOf(other.subnet)} ${showRange(other.slot, other.cidr)} of ${labelOf(vnet)}`,
        action: `use a range outside the VNet${freeRangeFor(context, purpose, own.cidr)}`,
        errorCode: errorCodes[purpose],
      };
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
