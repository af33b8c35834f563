import type { RangeKind } from "../../../address-plan/suggest";
import { type Cidr, cidr, hostBitsProblem } from "../../../cidr";
import { defaultRanges } from "../../../facts/ranges";
import { type RangeSlot, rangeSlots } from "../../../resources/range-slot";
import type { Entity } from "../../../resources/topology";
import { unknownValue, violation } from "../../answers";
import { localPath } from "../../free-range";
import type { Rule } from "../../rule";
import { type About, check } from "../../subject";
import { owners, slotsOf, type Wrong, withFree } from "./placed-ranges";

const vnetPage = "templates/microsoft.network/virtualnetworks";
const clusterPage = "templates/microsoft.containerservice/managedclusters";

/** How checks speak of ranges of a kind: the beginning of their ids, what these are, a page and an example. */
const words: Readonly<Record<RangeKind, { id: string; what: string; url: string; example: Cidr }>> =
  {
    podCidr: {
      id: "aks-pod-cidr",
      what: "Pod CIDR",
      url: clusterPage,
      example: defaultRanges.podCidr.value,
    },
    serviceCidr: {
      id: "aks-service-cidr",
      what: "Service CIDR",
      url: clusterPage,
      example: defaultRanges.serviceCidr.value,
    },
    vnet: {
      id: "vnet-address-space",
      what: "A range of a VNet",
      url: vnetPage,
      example: cidr("10.224.0.0/16"),
    },
    subnet: {
      id: "subnet-address-prefix",
      what: "The prefix of a subnet",
      url: vnetPage,
      example: cidr("10.224.0.0/24"),
    },
  };

/** What differs between the rules about ranges of one kind and another. */
type Differing = Pick<About, "description" | "evidence" | "severity"> &
  Partial<Pick<About, "title">> & { readonly errorCode?: string };

export function malformed(kind: RangeKind, { errorCode, ...differing }: Differing): Rule {
  const { id, what, example } = words[kind];
  return syntaxCheck(
    kind,
    {
      id: `${id}-malformed`,
      title: `${what} must be a range in CIDR notation`,
      remediation: `Write an address, a slash and a prefix length, such as ${example}.`,
      severity: "critical",
      ...differing,
    },
    function* ({ path, cidr }, value) {
      const isSingle = kind.endsWith("Cidr") && !path.endsWith("]");
      if (isSingle && cidr.state === "known" && cidr.value.family === 6) {
        yield {
          value,
          problem: `is an IPv6 range, and ${path} must be an IPv4 range: the list ${path}s has both`,
          action: "use an IPv4 range",
        };
      } else if (cidr.state === "notKnown") {
        yield {
          problem: cidr.reason.slice(path.length + 1),
          action: "use a range in CIDR notation",
          errorCode,
        };
      }
    },
  );
}

export function hostBits(kind: RangeKind, { errorCode, ...differing }: Differing): Rule {
  const { id, what } = words[kind];
  return syntaxCheck(
    kind,
    {
      id: `${id}-host-bits`,
      title: `${what} should start at its first address`,
      remediation: "Write the first address of the range.",
      severity: "low",
      ...differing,
    },
    function* ({ path, cidr, hostBits }, text, entity) {
      if (hostBits && cidr.state === "known") {
        const value = String(cidr.value);
        yield {
          problem: hostBitsProblem(text, cidr.value),
          action: {
            candidates: () => [
              {
                changes: [{ entity, path: localPath(entity, path), value }],
                action: `write ${value}`,
              },
            ],
            otherwise: "write the first address of a free range",
          },
          errorCode,
        };
      }
    },
  );
}

/** A check of the text of each range of a kind. */
function syntaxCheck(
  kind: RangeKind,
  about: Omit<About, "facts" | "url">,
  wrongWith: (slot: RangeSlot, text: string, entity: Entity) => Iterable<Wrong>,
): Rule {
  const { url, example: like } = words[kind];
  const { subjects, of } = owners[kind];
  return check(
    { facts: ["cidr-syntax"], url, subjects, asked: "resource", ...about },
    function* (context) {
      for (const entity of of(context.topology)) {
        for (const slot of writtenIn(kind, entity)) {
          const { path, text } = slot;
          yield* unknownValue(entity, path, text);
          for (const wrong of text.state === "known" ? wrongWith(slot, text.value, entity) : []) {
            const action = withFree(context, { entity, path, kind, like }, wrong.action);
            yield violation(entity, path, { ...wrong, action });
          }
        }
      }
    },
  );
}

/** As written: what a mode ignores is refused all the same when it is not a range. */
function writtenIn(kind: RangeKind, entity: Entity): readonly RangeSlot[] {
  const path = `networkProfile.${kind}`;
  return kind.endsWith("Cidr")
    ? rangeSlots(entity.properties, path, `${path}s`)
    : slotsOf(kind, entity);
}
