import { coveredBy } from "../../address-ranges";
import { cidr as range } from "../../cidr";
import { multicastRange, reservedRanges, supportedPodRanges } from "../../facts/ranges";
import { ArmType } from "../../topology/arm-resource";
import { podRanges, serviceRanges } from "../../topology/network-profile";
import { knownSlots, showRange } from "../../topology/range-slot";
import type { Entity } from "../../topology/topology";
import { isOneOf } from "../../topology/value";
import { undecided, unknownSlots } from "../answers";
import { type Answer, type Check, type CheckContext, CheckSeverity, Enforcement } from "../check";
import { freeRangeFor } from "../free-range";

const planningPage = "https://learn.microsoft.com/azure/aks/concepts-network-ip-address-planning";
const vnetPage = "https://learn.microsoft.com/azure/virtual-network/virtual-networks-faq";

const privateRanges = supportedPodRanges.map(({ value }) => value);
/** Neither private nor public, and not said by any page to be refused. */
const specialRanges = ["0.0.0.0/8", "127.0.0.0/8", "198.18.0.0/15", "240.0.0.0/4"].map(range);

/** Service ranges of public or multicast addresses. */
export const serviceCidrPublicRange: Check = {
  id: "aks-service-cidr-public-range",
  facts: ["cidr-service-public"],
  title: "Service CIDR must not be a public or multicast range",
  description: "Azure refuses a service CIDR of public or multicast addresses.",
  remediation: "Choose a private range (RFC 1918 or RFC 6598).",
  severity: CheckSeverity.critical,
  enforcement: Enforcement.mandatory,
  url: planningPage,
  subjects: [ArmType.managedCluster],
  needs: "resource",
  *run(context) {
    for (const cluster of context.topology.clusters) {
      const slots = serviceRanges(cluster);
      yield* unknownSlots(cluster, slots);
      for (const { slot, cidr } of knownSlots(slots)) {
        const isMulticast = multicastRange.value.overlaps(cidr);
        if (cidr.family === 6 || coveredBy(cidr, [...privateRanges, ...reserved])) {
          continue;
        }
        if (!isMulticast && coveredBy(cidr, [...privateRanges, ...reserved, ...specialRanges])) {
          yield undecided(cluster, slot.path, `whether Azure takes ${cidr} isn't documented`);
          continue;
        }
        yield {
          answer: "violation",
          entity: cluster,
          property: slot.path,
          value: showRange(slot, cidr),
          problem: isMulticast
            ? `overlaps the multicast addresses ${multicastRange.value}`
            : `has public addresses: it isn't inside ${privateRanges.join(", ")}`,
          action: `use a private range${freeRangeFor(context, "serviceCidr", cidr)}`,
        };
      }
    }
  },
};

/** Pod ranges that AKS takes but doesn't support. */
export const podCidrPublicRange: Check = {
  id: "aks-pod-cidr-public-range",
  facts: ["cidr-pod-space-kind"],
  title: "Pod CIDR should be a private range",
  description: "Azure takes other pod CIDRs with overlay, but doesn't support them.",
  remediation: "Choose a range of RFC 1918 or RFC 6598.",
  severity: CheckSeverity.medium,
  enforcement: Enforcement.advisory,
  url: "https://learn.microsoft.com/azure/aks/concepts-network-azure-cni-overlay",
  subjects: [ArmType.managedCluster],
  needs: "resource",
  *run(context) {
    for (const cluster of context.topology.clusters) {
      const pods = podRanges(cluster);
      const plugin = cluster.properties.text("networkProfile.networkPlugin");
      // The page is about overlay: kubenet and a CNI of one's own are not mentioned.
      if (isOneOf(plugin, "kubenet", "none")) {
        continue;
      }
      if (pods.state === "notKnown") {
        yield undecided(cluster, "networkProfile.podCidr", pods.reason);
      }
      const slots = pods.state === "known" ? pods.value : [];
      yield* unknownSlots(cluster, slots);
      for (const { slot, cidr } of knownSlots(slots)) {
        if (cidr.family === 6 || coveredBy(cidr, [...privateRanges, ...reserved])) {
          continue;
        }
        if (!isOneOf(plugin, "azure")) {
          const reason = `${cidr} isn't supported with overlay, and networkProfile.networkPlugin isn't given`;
          yield undecided(cluster, slot.path, plugin.state === "notKnown" ? plugin.reason : reason);
          continue;
        }
        yield {
          answer: "violation",
          entity: cluster,
          property: slot.path,
          value: showRange(slot, cidr),
          problem: `isn't inside ${privateRanges.join(", ")}, which AKS supports for pods`,
          action: `use a private range${freeRangeFor(context, "podCidr", cidr)}`,
        };
      }
    }
  },
};

/** Service ranges that are too large for AKS. */
export const serviceCidrTooLarge: Check = {
  id: "aks-service-cidr-too-large",
  facts: ["cidr-service-size", "cidr-service-size-v6"],
  title: "Service CIDR must be smaller than /12, IPv6 not larger than /108",
  description: "The documentation allows no larger service CIDR.",
  remediation: "Choose a smaller service CIDR: a /16 has room for 65,536 services.",
  severity: CheckSeverity.critical,
  enforcement: Enforcement.mandatory,
  url: planningPage,
  subjects: [ArmType.managedCluster],
  needs: "resource",
  *run(context) {
    const { serviceCidrPrefixLength, serviceCidrPrefixLengthIpv6 } = context.facts;
    // "Smaller than /12": a /12 itself may or may not be allowed.
    const shortest = { 4: serviceCidrPrefixLength.value - 1, 6: serviceCidrPrefixLengthIpv6.value };
    yield* eachService(context, function* (cluster, { slot, cidr }) {
      const limit = shortest[cidr.family];
      if (cidr.prefixLength < limit) {
        yield {
          answer: "violation",
          entity: cluster,
          property: slot.path,
          value: showRange(slot, cidr),
          problem:
            cidr.family === 4
              ? `is a /${cidr.prefixLength}, and AKS takes service CIDRs smaller than /${limit}`
              : `is a /${cidr.prefixLength}, and AKS takes IPv6 service CIDRs of /${limit} or smaller`,
          action: `use a smaller range${freeRangeFor(context, "serviceCidr", cidr)}`,
        };
      }
    });
  },
};

/** A /12 is where the documentation can be read both ways. */
export const serviceCidrAtSizeLimit: Check = {
  id: "aks-service-cidr-at-size-limit",
  facts: ["cidr-service-size"],
  title: "Service CIDR should not be a /12",
  description:
    'The documentation says "smaller than /12" and leaves open whether a /12 is allowed.',
  remediation: "Choose a smaller service CIDR: a /16 has room for 65,536 services.",
  severity: CheckSeverity.low,
  enforcement: Enforcement.advisory,
  url: planningPage,
  subjects: [ArmType.managedCluster],
  needs: "resource",
  *run(context) {
    const limit = context.facts.serviceCidrPrefixLength.value - 1;
    yield* eachService(context, function* (cluster, { slot, cidr }) {
      if (cidr.family === 4 && cidr.prefixLength === limit) {
        yield {
          answer: "violation",
          entity: cluster,
          property: slot.path,
          value: showRange(slot, cidr),
          problem: `is a /${limit}, and AKS takes service CIDRs "smaller than /${limit}"`,
          action: `use a smaller range${freeRangeFor(context, "serviceCidr", cidr)}`,
        };
      }
    });
  },
};

/** The smallest IPv4 subnet. */
export const subnetTooSmall: Check = {
  id: "subnet-address-prefix-too-small",
  facts: ["cidr-subnet-min"],
  title: "A subnet must be /29 or larger",
  description: "Azure keeps five addresses of each subnet and refuses subnets smaller than /29.",
  remediation: "Use a /29 or larger.",
  severity: CheckSeverity.critical,
  enforcement: Enforcement.mandatory,
  url: vnetPage,
  subjects: [ArmType.subnet, ArmType.virtualNetwork],
  needs: "resource",
  *run({ topology, facts }) {
    const longest = facts.subnetPrefixLength.value;
    for (const subnet of topology.subnets) {
      yield* unknownSlots(subnet, subnet.ranges);
      for (const { slot, cidr } of knownSlots(subnet.ranges)) {
        if (cidr.family === 4 && cidr.prefixLength > longest) {
          yield {
            answer: "violation",
            entity: subnet,
            property: slot.path,
            value: showRange(slot, cidr),
            problem: `is a /${cidr.prefixLength} with ${cidr.addressCount} ${cidr.addressCount === 1n ? "address" : "addresses"}, and a subnet is /${longest} or larger`,
            action: `use ${cidr.supernet(longest)} or larger`,
          };
        }
      }
    }
  },
};

/** IPv6 subnets have one size. */
export const subnetIpv6Not64: Check = {
  id: "subnet-address-prefix-ipv6-not-64",
  facts: ["cidr-subnet-min"],
  title: "An IPv6 subnet must be a /64",
  description: "Azure refuses IPv6 subnets of any other size.",
  remediation: "Give the subnet a prefix of /64.",
  severity: CheckSeverity.critical,
  enforcement: Enforcement.mandatory,
  url: vnetPage,
  subjects: [ArmType.subnet, ArmType.virtualNetwork],
  needs: "resource",
  *run({ topology, facts }) {
    const only = facts.subnetPrefixLengthIpv6.value;
    for (const subnet of topology.subnets) {
      yield* unknownSlots(subnet, subnet.ranges);
      for (const { slot, cidr } of knownSlots(subnet.ranges)) {
        if (cidr.family === 6 && cidr.prefixLength !== only) {
          const better =
            cidr.prefixLength > only ? cidr.supernet(only) : cidr.subnets(only).next().value;
          yield {
            answer: "violation",
            entity: subnet,
            property: slot.path,
            value: showRange(slot, cidr),
            problem: `is a /${cidr.prefixLength}, and an IPv6 subnet is a /${only}`,
            action: `use ${better}`,
          };
        }
      }
    }
  },
};

/** The largest VNet. */
export const vnetTooLarge: Check = {
  id: "vnet-address-space-too-large",
  facts: ["cidr-subnet-min"],
  title: "A range of a VNet must not be larger than /8",
  description: "The documentation allows no larger VNet.",
  remediation: "Use a /8 or smaller.",
  severity: CheckSeverity.critical,
  enforcement: Enforcement.mandatory,
  url: planningPage,
  subjects: [ArmType.virtualNetwork],
  needs: "resource",
  *run(context) {
    const shortest = context.facts.vnetPrefixLength.value;
    for (const vnet of context.topology.virtualNetworks) {
      yield* unknownSlots(vnet, vnet.ranges);
      for (const { slot, cidr } of knownSlots(vnet.ranges)) {
        if (cidr.family === 4 && cidr.prefixLength < shortest) {
          yield {
            answer: "violation",
            entity: vnet,
            property: slot.path,
            value: showRange(slot, cidr),
            problem: `is a /${cidr.prefixLength}, and a VNet is /${shortest} or smaller`,
            action: `use a part of it, such as ${cidr.subnets(shortest).next().value}`,
          };
        }
      }
    }
  },
};

/** What AKS reserves is another check's violation. */
const reserved = reservedRanges.map(({ value }) => value);

function* eachService(
  { topology }: CheckContext,
  judge: (cluster: Entity, range: ReturnType<typeof knownSlots>[number]) => Iterable<Answer>,
): Generator<Answer> {
  for (const cluster of topology.clusters) {
    const slots = serviceRanges(cluster);
    yield* unknownSlots(cluster, slots);
    for (const range of knownSlots(slots)) {
      yield* judge(cluster, range);
    }
  }
}
