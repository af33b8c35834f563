import { hostBitsProblem, parseAddress } from "../../cidr";
import { defaultRanges } from "../../facts/ranges";
import { ArmType } from "../../topology/arm-resource";
import { serviceRanges } from "../../topology/network-profile";
import { knownSlots, type RangeSlot, rangeSlots } from "../../topology/range-slot";
import type { Entity } from "../../topology/topology";
import { undecided } from "../answers";
import { type Answer, type Check, type CheckContext, CheckSeverity, Enforcement } from "../check";

const referencePage =
  "https://learn.microsoft.com/azure/templates/microsoft.containerservice/managedclusters";
const vnetPage = "https://learn.microsoft.com/azure/templates/microsoft.network/virtualnetworks";

/** A property that holds ranges, and how its checks speak of it. */
interface RangeProperty {
  /** The beginning of the ids: `aks-pod-cidr`. */
  readonly id: string;
  readonly what: string;
  readonly subjects: readonly ArmType[];
  readonly url: string;
  readonly example: string;
  readonly slots: (context: CheckContext) => Iterable<[Entity, readonly RangeSlot[]]>;
}

const podCidr: RangeProperty = {
  id: "aks-pod-cidr",
  what: "Pod CIDR",
  subjects: [ArmType.managedCluster],
  url: referencePage,
  example: String(defaultRanges.podCidr.value),
  slots: (context) => clusterSlots(context, "podCidr"),
};

const serviceCidr: RangeProperty = {
  id: "aks-service-cidr",
  what: "Service CIDR",
  subjects: [ArmType.managedCluster],
  url: referencePage,
  example: String(defaultRanges.serviceCidr.value),
  slots: (context) => clusterSlots(context, "serviceCidr"),
};

const addressSpace: RangeProperty = {
  id: "vnet-address-space",
  what: "A range of a VNet",
  subjects: [ArmType.virtualNetwork],
  url: vnetPage,
  example: "10.224.0.0/16",
  slots: ({ topology }) => topology.virtualNetworks.map((vnet) => [vnet, vnet.ranges]),
};

const addressPrefix: RangeProperty = {
  id: "subnet-address-prefix",
  what: "The prefix of a subnet",
  subjects: [ArmType.subnet, ArmType.virtualNetwork],
  url: vnetPage,
  example: "10.224.0.0/24",
  slots: ({ topology }) => topology.subnets.map((subnet) => [subnet, subnet.ranges]),
};

export const podCidrMalformed = malformed(podCidr);
export const serviceCidrMalformed = malformed(serviceCidr);
export const vnetMalformed = malformed(addressSpace);
export const subnetMalformed = malformed(addressPrefix);
export const podCidrHostBits = hostBits(podCidr);
export const serviceCidrHostBits = hostBits(serviceCidr);
export const vnetHostBits = hostBits(addressSpace);
export const subnetHostBits = hostBits(addressPrefix);

/** The DNS service has an address, not a range. */
export const dnsServiceIpMalformed: Check = {
  id: "aks-dns-service-ip-malformed",
  facts: ["cidr-syntax"],
  title: "The DNS service IP must be an IPv4 address",
  description: "Azure refuses anything else.",
  remediation: "Write four numbers with dots, such as 10.0.0.10.",
  severity: CheckSeverity.critical,
  enforcement: Enforcement.mandatory,
  url: referencePage,
  subjects: [ArmType.managedCluster],
  needs: "resource",
  *run({ topology }) {
    const property = "networkProfile.dnsServiceIP";
    for (const cluster of topology.clusters) {
      const text = cluster.properties.text(property);
      if (text.state === "notKnown") {
        yield undecided(cluster, property, text.reason);
      }
      const parsed = text.state === "known" ? parseAddress(text.value) : undefined;
      if (parsed !== undefined && !(parsed.ok && parsed.address.family === 4)) {
        yield {
          answer: "violation",
          entity: cluster,
          property,
          problem: parsed.ok ? `${parsed.address} is not an IPv4 address` : parsed.problem,
          action: `use ${tenthAddress(cluster)}`,
        };
      }
    }
  },
};

/** The tenth address of the service CIDR, as in Azure's default. */
function tenthAddress(cluster: Entity): string {
  const service = knownSlots(serviceRanges(cluster)).find(({ cidr }) => cidr.family === 4);
  return service !== undefined && service.cidr.addressCount > 10n
    ? String(service.cidr.address(10))
    : "an address of the service CIDR";
}

function malformed({ id, what, subjects, url, example, slots }: RangeProperty): Check {
  return {
    id: `${id}-malformed`,
    facts: ["cidr-syntax"],
    title: `${what} must be a range in CIDR notation`,
    description: "Azure refuses anything else.",
    remediation: `Write an address, a slash and a prefix length, such as ${example}.`,
    severity: CheckSeverity.critical,
    enforcement: Enforcement.mandatory,
    url,
    subjects,
    needs: "resource",
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

function hostBits({ id, what, subjects, url, slots }: RangeProperty): Check {
  return {
    id: `${id}-host-bits`,
    facts: ["cidr-syntax"],
    title: `${what} should start at its first address`,
    description:
      "The address behind the prefix is dropped, so that what is written isn't what is in force.",
    remediation: "Write the first address of the range.",
    severity: CheckSeverity.low,
    enforcement: Enforcement.advisory,
    url,
    subjects,
    needs: "resource",
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

function* eachSlot(
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
function clusterSlots(
  { topology }: CheckContext,
  name: "podCidr" | "serviceCidr",
): [Entity, readonly RangeSlot[]][] {
  return topology.clusters.map((cluster) => [
    cluster,
    rangeSlots(cluster.properties, `networkProfile.${name}`, `networkProfile.${name}s`),
  ]);
}
