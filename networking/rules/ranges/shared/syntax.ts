import { type Cidr, cidr, hostBitsProblem } from "../../../cidr";
import { defaultRanges } from "../../../facts/ranges";
import { ArmType } from "../../../resources/arm-resource";
import { type RangeSlot, rangeSlots } from "../../../resources/range-slot";
import type { Entity } from "../../../resources/topology";
import { unknownValue, violation } from "../../answers";
import { freeRange, localPath, type Place } from "../../free-range";
import type { Answer, Rule, RuleContext } from "../../rule";
import { type About, check, ofSubnets } from "../../subject";
import type { Suggestion } from "../../suggestion";
import { freePrefix } from "./subnet-ranges";

export const referencePage = "templates/microsoft.containerservice/managedclusters";

const vnetPage = "templates/microsoft.network/virtualnetworks";

/** A property that holds ranges, and how its checks speak of it. */
interface RangeProperty {
  /** The beginning of the ids: `aks-pod-cidr`. */
  readonly id: string;
  readonly what: string;
  readonly subjects: readonly ArmType[];
  readonly url: string;
  readonly example: Cidr;
  readonly kind: Place["kind"];
  readonly slots: (context: RuleContext) => Iterable<[Entity, readonly RangeSlot[]]>;
}

/** What differs between the rules about one property and another. */
type Differing = Pick<About, "description" | "evidence" | "severity"> &
  Partial<Pick<About, "title">> & { readonly errorCode?: string };

export const podCidr: RangeProperty = {
  id: "aks-pod-cidr",
  what: "Pod CIDR",
  subjects: [ArmType.managedCluster],
  url: referencePage,
  example: defaultRanges.podCidr.value,
  kind: "podCidr",
  slots: (context) => clusterSlots(context, "podCidr"),
};

export const serviceCidr: RangeProperty = {
  id: "aks-service-cidr",
  what: "Service CIDR",
  subjects: [ArmType.managedCluster],
  url: referencePage,
  example: defaultRanges.serviceCidr.value,
  kind: "serviceCidr",
  slots: (context) => clusterSlots(context, "serviceCidr"),
};

export const addressSpace: RangeProperty = {
  id: "vnet-address-space",
  what: "A range of a VNet",
  subjects: [ArmType.virtualNetwork],
  url: vnetPage,
  example: cidr("10.224.0.0/16"),
  kind: "vnet",
  slots: ({ topology }) => topology.virtualNetworks.map((vnet) => [vnet, vnet.ranges]),
};

export const addressPrefix: RangeProperty = {
  id: "subnet-address-prefix",
  what: "The prefix of a subnet",
  subjects: ofSubnets,
  url: vnetPage,
  example: cidr("10.224.0.0/24"),
  kind: "subnet",
  slots: ({ topology }) => topology.subnets.map((subnet) => [subnet, subnet.ranges]),
};

export function malformed(property: RangeProperty, about: Differing): Rule {
  const { id, what, subjects, url, slots, example } = property;
  const { errorCode, ...rest } = about;
  return check(
    {
      id: `${id}-malformed`,
      facts: ["cidr-syntax"],
      title: `${what} must be a range in CIDR notation`,
      remediation: `Write an address, a slash and a prefix length, such as ${example}.`,
      severity: "critical",
      url,
      subjects,
      asked: "resource",
      ...rest,
    },
    function* (context) {
      yield* eachSlot(slots(context), function* (entity, slot) {
        const isSingle = property.kind.endsWith("Cidr") && !slot.path.endsWith("]");
        const isOtherFamily =
          isSingle && slot.cidr.state === "known" && slot.cidr.value.family === 6;
        if (isOtherFamily && slot.text.state === "known") {
          yield violation(entity, slot.path, {
            value: slot.text.value,
            problem: `is an IPv6 range, and ${slot.path} must be an IPv4 range: the list ${slot.path}s has both`,
            action: another(context, property, entity, slot, "use an IPv4 range"),
          });
        } else if (slot.text.state === "known" && slot.cidr.state === "notKnown") {
          yield violation(entity, slot.path, {
            problem: slot.cidr.reason.slice(slot.path.length + 1),
            action: another(context, property, entity, slot, "use a range in CIDR notation"),
            errorCode,
          });
        }
      });
    },
  );
}

/** A free range in place of what can't be read as one. */
function another(
  context: RuleContext,
  { kind, example }: RangeProperty,
  entity: Entity,
  slot: RangeSlot,
  lead: string,
): Suggestion {
  return kind === "subnet"
    ? freePrefix(context, { entity, path: slot.path, like: example }, lead)
    : freeRange(context, { entity, path: slot.path, kind, like: example }, lead);
}

export function hostBits(
  { id, what, subjects, url, slots }: RangeProperty,
  { errorCode, ...rest }: Differing,
): Rule {
  return check(
    {
      id: `${id}-host-bits`,
      facts: ["cidr-syntax"],
      title: `${what} should start at its first address`,
      remediation: "Write the first address of the range.",
      severity: "low",
      url,
      subjects,
      asked: "resource",
      ...rest,
    },
    function* (context) {
      yield* eachSlot(slots(context), function* (entity, slot) {
        if (slot.hostBits && slot.text.state === "known" && slot.cidr.state === "known") {
          const canonical = slot.cidr.value;
          yield violation(entity, slot.path, {
            problem: hostBitsProblem(slot.text.value, canonical),
            action: {
              candidates: () => [
                {
                  changes: [{ entity, path: localPath(entity, slot.path), value: `${canonical}` }],
                  action: `write ${canonical}`,
                },
              ],
              otherwise: "write the first address of a free range",
            },
            errorCode,
          });
        }
      });
    },
  );
}

function* eachSlot(
  all: Iterable<[Entity, readonly RangeSlot[]]>,
  judge: (entity: Entity, slot: RangeSlot) => Iterable<Answer>,
): Generator<Answer> {
  for (const [entity, slots] of all) {
    for (const slot of slots) {
      yield* unknownValue(entity, slot.path, slot.text);
      yield* judge(entity, slot);
    }
  }
}

/** As written: what a mode ignores is refused all the same when it is not a range. */
function clusterSlots(
  { topology }: RuleContext,
  name: "podCidr" | "serviceCidr",
): [Entity, readonly RangeSlot[]][] {
  return topology.clusters.map((cluster) => [
    cluster,
    rangeSlots(cluster.properties, `networkProfile.${name}`, `networkProfile.${name}s`),
  ]);
}
