import { hostBitsProblem } from "../../../cidr";
import { defaultRanges } from "../../../facts/ranges";
import { ArmType } from "../../../resources/arm-resource";
import { type RangeSlot, rangeSlots } from "../../../resources/range-slot";
import type { Entity } from "../../../resources/topology";
import { undecided } from "../../answers";
import type { Evidence } from "../../evidence";
import { type Answer, type Rule, type RuleContext, RuleSeverity } from "../../rule";

export const referencePage =
  "https://learn.microsoft.com/azure/templates/microsoft.containerservice/managedclusters";

export const vnetPage =
  "https://learn.microsoft.com/azure/templates/microsoft.network/virtualnetworks";

/** A property that holds ranges, and how its checks speak of it. */
export interface RangeProperty {
  /** The beginning of the ids: `aks-pod-cidr`. */
  readonly id: string;
  readonly what: string;
  readonly subjects: readonly ArmType[];
  readonly url: string;
  readonly example: string;
  readonly slots: (context: RuleContext) => Iterable<[Entity, readonly RangeSlot[]]>;
}

export const podCidr: RangeProperty = {
  id: "aks-pod-cidr",
  what: "Pod CIDR",
  subjects: [ArmType.managedCluster],
  url: referencePage,
  example: String(defaultRanges.podCidr.value),
  slots: (context) => clusterSlots(context, "podCidr"),
};

export const serviceCidr: RangeProperty = {
  id: "aks-service-cidr",
  what: "Service CIDR",
  subjects: [ArmType.managedCluster],
  url: referencePage,
  example: String(defaultRanges.serviceCidr.value),
  slots: (context) => clusterSlots(context, "serviceCidr"),
};

export const addressSpace: RangeProperty = {
  id: "vnet-address-space",
  what: "A range of a VNet",
  subjects: [ArmType.virtualNetwork],
  url: vnetPage,
  example: "10.224.0.0/16",
  slots: ({ topology }) => topology.virtualNetworks.map((vnet) => [vnet, vnet.ranges]),
};

export const addressPrefix: RangeProperty = {
  id: "subnet-address-prefix",
  what: "The prefix of a subnet",
  subjects: [ArmType.subnet, ArmType.virtualNetwork],
  url: vnetPage,
  example: "10.224.0.0/24",
  slots: ({ topology }) => topology.subnets.map((subnet) => [subnet, subnet.ranges]),
};

export function malformed(
  { id, what, subjects, url, example, slots }: RangeProperty,
  evidence: Evidence,
): Rule {
  return {
    id: `${id}-malformed`,
    facts: ["cidr-syntax"],
    title: `${what} must be a range in CIDR notation`,
    description: "Azure refuses anything else.",
    remediation: `Write an address, a slash and a prefix length, such as ${example}.`,
    severity: RuleSeverity.critical,
    evidence,
    url,
    subjects,
    asked: "resource",
    *run(context) {
      yield* eachSlot(slots(context), function* (entity, slot) {
        if (slot.text.state === "known" && slot.cidr.state === "notKnown") {
          yield {
            answer: "violation",
            entity,
            property: slot.path,
            problem: slot.cidr.reason.slice(slot.path.length + 1),
            action: `use ${example}, for example`,
          };
        }
      });
    },
  };
}

export function hostBits(
  { id, what, subjects, url, slots }: RangeProperty,
  evidence: Evidence,
): Rule {
  return {
    id: `${id}-host-bits`,
    facts: ["cidr-syntax"],
    title: `${what} should start at its first address`,
    description:
      "The address behind the prefix is dropped, so that what is written isn't what is in force.",
    remediation: "Write the first address of the range.",
    severity: RuleSeverity.low,
    evidence,
    url,
    subjects,
    asked: "resource",
    *run(context) {
      yield* eachSlot(slots(context), function* (entity, slot) {
        if (slot.hostBits && slot.text.state === "known" && slot.cidr.state === "known") {
          yield {
            answer: "violation",
            entity,
            property: slot.path,
            problem: hostBitsProblem(slot.text.value, slot.cidr.value),
            action: `write ${slot.cidr.value}`,
          };
        }
      });
    },
  };
}

export function* eachSlot(
  all: Iterable<[Entity, readonly RangeSlot[]]>,
  judge: (entity: Entity, slot: RangeSlot) => Iterable<Answer>,
): Generator<Answer> {
  for (const [entity, slots] of all) {
    for (const slot of slots) {
      if (slot.text.state === "notKnown") {
        yield undecided(entity, slot.path, slot.text.reason);
      }
      yield* judge(entity, slot);
    }
  }
}

/** As written: what a mode ignores is refused all the same when it is no range. */
export function clusterSlots(
  { topology }: RuleContext,
  name: "podCidr" | "serviceCidr",
): [Entity, readonly RangeSlot[]][] {
  return topology.clusters.map((cluster) => [
    cluster,
    rangeSlots(cluster.properties, `networkProfile.${name}`, `networkProfile.${name}s`),
  ]);
}
