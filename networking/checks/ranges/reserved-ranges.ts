import type { Cidr } from "../../cidr";
import { forbiddenVnetRanges, reservedRanges } from "../../facts/ranges";
import { ArmType } from "../../topology/arm-resource";
import { podRanges, serviceRanges } from "../../topology/network-profile";
import { type RangeSlot, showRange, unknownBecause } from "../../topology/range-slot";
import { type Entity, labelOf } from "../../topology/topology";
import { throughLink, undecided } from "../answers";
import { type Answer, type Check, type CheckContext, CheckSeverity, Enforcement } from "../check";
import { freeRangeFor } from "../free-range";

const planningPage =
  "https://learn.microsoft.com/azure/aks/concepts-network-cni-overview#prerequisites";

/** Pod ranges against the ranges that AKS reserves. */
export const podCidrReservedRange: Check = {
  id: "aks-pod-cidr-reserved-range",
  facts: ["cidr-reserved-ranges"],
  title: "Pod CIDR must not overlap a range that AKS reserves",
  description:
    "AKS uses the reserved ranges on its nodes and refuses a pod CIDR that overlaps one.",
  remediation: "Choose a pod CIDR outside the reserved ranges, for example 10.244.0.0/16.",
  severity: CheckSeverity.critical,
  enforcement: Enforcement.mandatory,
  url: planningPage,
  subjects: [ArmType.managedCluster],
  needs: "resource",
  *run(context) {
    for (const cluster of context.topology.clusters) {
      const pods = podRanges(cluster);
      if (pods.state === "notKnown") {
        yield undecided(cluster, "networkProfile.podCidr", pods.reason);
      } else if (pods.state === "known") {
        yield* outsideReserved(context, cluster, pods.value, "podCidr");
      }
    }
  },
};

/** Service ranges against the ranges that AKS reserves. */
export const serviceCidrReservedRange: Check = {
  id: "aks-service-cidr-reserved-range",
  facts: ["cidr-reserved-ranges"],
  title: "Service CIDR must not overlap a range that AKS reserves",
  description:
    "AKS uses the reserved ranges on its nodes: services in them can't be reached, and Azure refuses 169.254.0.0/16.",
  remediation: "Choose a service CIDR outside the reserved ranges, for example 10.0.0.0/16.",
  severity: CheckSeverity.critical,
  enforcement: Enforcement.mandatory,
  url: planningPage,
  subjects: [ArmType.managedCluster],
  needs: "resource",
  *run(context) {
    for (const cluster of context.topology.clusters) {
      yield* outsideReserved(context, cluster, serviceRanges(cluster), "serviceCidr");
    }
  },
};

/** The VNet of a cluster against the ranges that AKS reserves. */
export const vnetReservedRange: Check = {
  id: "aks-vnet-reserved-range",
  facts: ["cidr-reserved-ranges", "cidr-localdns"],
  title: "The VNet of a cluster must not overlap a range that AKS reserves",
  description:
    "AKS uses the reserved ranges on its nodes, which then can't reach that part of the VNet.",
  remediation: "Give the cluster a VNet whose address space is outside the reserved ranges.",
  severity: CheckSeverity.high,
  enforcement: Enforcement.mandatory,
  url: planningPage,
  subjects: [ArmType.managedCluster],
  needs: "stack",
  *run(context) {
    for (const cluster of context.topology.clusters) {
      const link = context.topology.virtualNetworkOf(cluster);
      yield* throughLink(link, cluster, "agentPoolProfiles", function* (vnet) {
        for (const slot of vnet.ranges) {
          if (slot.cidr.state !== "known") {
            yield undecided(
              cluster,
              "agentPoolProfiles",
              `${unknownBecause(slot)} (${labelOf(vnet)})`,
            );
            continue;
          }
          const reserved = reservedIn(slot.cidr.value);
          if (reserved !== undefined) {
            yield {
              answer: "violation",
              entity: cluster,
              property: "agentPoolProfiles",
              problem: `use ${labelOf(vnet)}, whose ${slot.path} ${showRange(slot, slot.cidr.value)} overlaps ${reserved}, which AKS reserves`,
              action: `use a VNet outside that range${freeRangeFor(context, "vnet", slot.cidr.value)}`,
            };
          }
        }
      });
    }
  },
};

/** VNets against the ranges that Azure allows in no VNet. */
export const vnetForbiddenRange: Check = {
  id: "vnet-address-space-forbidden-range",
  facts: ["cidr-vnet-forbidden"],
  title: "A VNet must not contain a range that Azure forbids",
  description:
    "Multicast, broadcast, loopback, link-local and Azure's own DNS addresses can't be in a VNet.",
  remediation: "Choose an address space of private ranges (RFC 1918).",
  severity: CheckSeverity.critical,
  enforcement: Enforcement.mandatory,
  url: "https://learn.microsoft.com/azure/virtual-network/virtual-networks-faq",
  subjects: [ArmType.virtualNetwork],
  needs: "resource",
  *run(context) {
    for (const vnet of context.topology.virtualNetworks) {
      for (const slot of vnet.ranges) {
        const { cidr } = slot;
        if (cidr.state !== "known") {
          yield undecided(vnet, slot.path, unknownBecause(slot));
          continue;
        }
        for (const { value: forbidden } of forbiddenVnetRanges) {
          if (forbidden.overlaps(cidr.value)) {
            yield {
              answer: "violation",
              entity: vnet,
              property: slot.path,
              value: showRange(slot, cidr.value),
              problem: `overlaps ${forbidden}, which Azure allows in no VNet`,
              action: `use a private range${freeRangeFor(context, "vnet", cidr.value)}`,
            };
          }
        }
      }
    }
  },
};

function* outsideReserved(
  context: CheckContext,
  cluster: Entity,
  slots: readonly RangeSlot[],
  purpose: "podCidr" | "serviceCidr",
): Generator<Answer> {
  for (const slot of slots) {
    const { cidr } = slot;
    if (cidr.state !== "known") {
      yield undecided(cluster, slot.path, unknownBecause(slot));
      continue;
    }
    const reserved = reservedIn(cidr.value);
    if (reserved !== undefined) {
      yield {
        answer: "violation",
        entity: cluster,
        property: slot.path,
        value: showRange(slot, cidr.value),
        problem: `overlaps ${reserved}, which AKS reserves`,
        action: `use a range outside it${freeRangeFor(context, purpose, cidr.value)}`,
      };
    }
  }
}

/** The reserved ranges that `range` overlaps, as messages list them. */
function reservedIn(range: Cidr): string | undefined {
  const overlapped = reservedRanges.filter(({ value }) => value.overlaps(range));
  return overlapped.length === 0 ? undefined : overlapped.map(({ value }) => value).join(" and ");
}
