import { ArmType } from "../../topology/arm-resource";
import { rangeSlots } from "../../topology/range-slot";
import type { Entity } from "../../topology/topology";
import type { Value } from "../../topology/value";
import { undecided } from "../answers";
import { type Answer, type Check, CheckSeverity, Enforcement } from "../check";

const property = "networkProfile.ipFamilies";
const url = "https://learn.microsoft.com/azure/aks/configure-dual-stack";
const subjects = [ArmType.managedCluster];

/** The two lists of families that AKS has. */
export const ipFamiliesUnsupported: Check = {
  id: "aks-ip-families-unsupported",
  facts: ["lim-dualstack"],
  title: "IP families must be IPv4, or IPv4 and IPv6 in this order",
  description: "AKS has no clusters of IPv6 alone.",
  remediation: "Use [IPv4] or [IPv4, IPv6].",
  severity: CheckSeverity.critical,
  enforcement: Enforcement.mandatory,
  url,
  subjects,
  needs: "resource",
  *run({ topology }) {
    for (const cluster of topology.clusters) {
      const families = familiesOf(cluster);
      if (families.state === "notKnown") {
        yield undecided(cluster, property, families.reason);
      } else if (families.state === "known") {
        const text = families.value.join(",").toLowerCase();
        if (text !== "ipv4" && text !== "ipv4,ipv6" && text !== "") {
          yield {
            answer: "violation",
            entity: cluster,
            property,
            value: `[${families.value.join(", ")}]`,
            problem: "is neither [IPv4] nor [IPv4, IPv6]",
            action: text.includes("ipv6") ? "use [IPv4, IPv6]" : "use [IPv4]",
          };
        }
      }
    }
  },
};

/** One pod CIDR and one service CIDR of each family, in the order of ipFamilies. */
export const ipFamiliesRangesMismatch: Check = {
  id: "aks-ip-families-ranges-mismatch",
  facts: ["lim-dualstack"],
  title:
    "Lists of pod and service CIDRs must have one range of each IP family, in the order of ipFamilies",
  description: "Azure matches the ranges with the families by their order.",
  remediation: "List an IPv4 range, and for a dual-stack cluster an IPv6 range after it.",
  severity: CheckSeverity.critical,
  enforcement: Enforcement.mandatory,
  url,
  subjects,
  needs: "resource",
  *run({ topology }) {
    for (const cluster of topology.clusters) {
      const families = familiesOf(cluster);
      for (const name of ["podCidrs", "serviceCidrs"]) {
        yield* compare(cluster, `networkProfile.${name}`, families);
      }
    }
  },
};

function* compare(
  cluster: Entity,
  path: string,
  families: Value<readonly string[]>,
): Generator<Answer> {
  const slots = rangeSlots(cluster.properties, "", path);
  if (slots.length === 0) {
    return;
  }
  const unknown = slots.find(({ cidr }) => cidr.state !== "known")?.cidr;
  if (unknown !== undefined || families.state === "notKnown") {
    const open = unknown ?? families;
    yield undecided(cluster, path, open.state === "notKnown" ? open.reason : `${path} isn't given`);
    return;
  }
  const ranges = slots.flatMap(({ cidr }) => (cidr.state === "known" ? [cidr.value] : []));
  const written = ranges.map(({ family }) => `IPv${family}`);
  if (families.state === "absent") {
    if (written.join() !== "IPv4") {
      yield undecided(
        cluster,
        path,
        `${property} isn't given, and what Azure takes for it isn't documented`,
      );
    }
    return;
  }
  const wanted = families.value;
  if (wanted.length > 0 && wanted.join().toLowerCase() !== written.join().toLowerCase()) {
    yield {
      answer: "violation",
      entity: cluster,
      property: path,
      value: `[${ranges.join(", ")}]`,
      problem: `is ${written.join(", ")}, and ${property} is ${wanted.join(", ")}`,
      action: `list ${wanted.map((family) => `one ${family} range`).join(" and then ")}`,
    };
  }
}

function familiesOf(cluster: Entity): Value<readonly string[]> {
  const list = cluster.properties.texts(property);
  if (list.state !== "known") {
    return list;
  }
  const open = list.value.find(({ text }) => text.state === "notKnown")?.text;
  return open?.state === "notKnown"
    ? open
    : {
        state: "known",
        value: list.value.flatMap(({ text }) =>
          text.state === "known" ? [familyName(text.value)] : [],
        ),
      };
}

/** As ARM spells it, whatever its case. */
function familyName(text: string): string {
  return ["IPv4", "IPv6"].find((name) => name.toLowerCase() === text.toLowerCase()) ?? text;
}
