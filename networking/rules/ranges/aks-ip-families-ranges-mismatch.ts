import { rangeSlots } from "../../resources/range-slot";
import type { Entity } from "../../resources/topology";
import type { Value } from "../../resources/value";
import { undecided, violation } from "../answers";
import type { Answer } from "../rule";
import { clusterCheck } from "../subject";
import { familiesOf, ipFamiliesPath, listedRanges } from "./shared/ip-families";

/** One pod CIDR and one service CIDR of each family. */
export const rule = clusterCheck(
  {
    id: "aks-ip-families-ranges-mismatch",
    facts: ["lim-dualstack"],
    title: "Lists of pod and service CIDRs must have one range of each IP family of the cluster",
    description: "A cluster has one pod CIDR and one service CIDR of each of its IP families.",
    remediation: "List an IPv4 range, and for a dual-stack cluster an IPv6 range after it.",
    evidence: {
      grade: "documentedLimit",
      says: '"count and order … must match"; a reviewer saw Azure\'s error and says that it "isn\'t particularly descriptive"',
      sources: [
        "AKS docs, configure-dual-stack (2026-07-31)",
        "https://github.com/hashicorp/terraform-provider-azurerm/pull/16657 (2022-08)",
      ],
    },
    url: "aks/configure-dual-stack",
  },
  function* (cluster) {
    const families = familiesOf(cluster);
    for (const name of ["podCidrs", "serviceCidrs"]) {
      yield* compare(cluster, `networkProfile.${name}`, families);
    }
  },
);

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
    yield undecided(cluster, path, open.state === "notKnown" ? open.reason : `${path} is not set`);
    return;
  }
  const ranges = listedRanges(cluster, path);
  const written = ranges.map(({ family }) => `IPv${family}`);
  const value = `[${ranges.join(", ")}]`;
  const repeated = written.find((family, i) => written.indexOf(family) !== i);
  if (repeated !== undefined) {
    yield violation(cluster, path, {
      value,
      problem: `has ${written.filter((family) => family === repeated).length} ${repeated} ranges, and a cluster has one of each IP family`,
      action: `list one ${repeated} range`,
    });
    return;
  }
  if (families.state === "absent") {
    if (written.join() !== "IPv4") {
      const reason = `${ipFamiliesPath} is not set, and what Azure sets it to then isn't documented`;
      yield undecided(cluster, path, reason);
    }
    return;
  }
  const wanted = families.value;
  // The order alone is another rule's advice, and so is what ipFamilies may be.
  const isFamilies = wanted.length > 0 && wanted.every((family) => /^IPv[46]$/.test(family));
  if (isFamilies && [...wanted].sort().join() !== [...written].sort().join()) {
    yield violation(cluster, path, {
      value,
      problem: `is ${written.join(", ")}, and ${ipFamiliesPath} is ${wanted.join(", ")}`,
      action: `list ${wanted.map((family) => `one ${family} range`).join(" and then ")}`,
    });
  }
}
