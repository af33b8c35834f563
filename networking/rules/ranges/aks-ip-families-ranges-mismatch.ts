import { ArmType } from "../../resources/arm-resource";
import { rangeSlots } from "../../resources/range-slot";
import type { Entity } from "../../resources/topology";
import type { Value } from "../../resources/value";
import { undecided } from "../answers";
import { Grade, Holds } from "../evidence";
import { type Answer, type Rule, RuleSeverity } from "../rule";
import { familiesOf, property } from "./shared/ip-families";

/** One pod CIDR and one service CIDR of each family, in the order of ipFamilies. */
export const aksIpFamiliesRangesMismatch: Rule = {
  id: "aks-ip-families-ranges-mismatch",
  facts: ["lim-dualstack"],
  title:
    "Lists of pod and service CIDRs must have one range of each IP family, in the order of ipFamilies",
  description: "Azure matches the ranges with the families by their order.",
  remediation: "List an IPv4 range, and for a dual-stack cluster an IPv6 range after it.",
  severity: RuleSeverity.critical,
  evidence: {
    grade: Grade.documentedLimit,
    holds: Holds.creation,
    says: 'docs "count and order … must match"; "service side error message isn\'t particularly descriptive" says a reviewer, text not quoted; IPv6 first in serviceCIDRs was accepted (crash mended)',
    sources: [
      "docs azure-cni-overlay key parameters (2026-07-31)",
      "GH terraform-provider-azurerm PR 16657",
      "CL 2022-11-27",
    ],
  },
  url: "https://learn.microsoft.com/azure/aks/configure-dual-stack",
  subjects: [ArmType.managedCluster],
  asked: "resource",
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
