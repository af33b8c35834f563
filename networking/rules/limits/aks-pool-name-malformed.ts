import { targetsOf } from "../../resources/link";
import type { Entity, Topology } from "../../resources/topology";
import { isOneOf, valueOr } from "../../resources/value";
import { withoutEnd } from "../../without-end";
import { unknownPools, unknownValue, violation } from "../answers";
import { check, ofPools } from "../subject";

/** Pool names become parts of the names of the nodes. */
export const rule = check(
  {
    id: "aks-pool-name-malformed",
    facts: ["lim-poolname"],
    title:
      "A pool name must be 1 to 12 lowercase letters and digits, on Windows 1 to 6, and start with a letter",
    description: "The name becomes a part of the names of the nodes, and Azure refuses others.",
    remediation: "Choose a shorter name of lowercase letters and digits.",
    evidence: {
      grade: "refused",
      holds: "always",
      says: "upper case: InvalidParameter; hyphen: refused; Windows over 6: refused",
      sources: [
        "https://github.com/Azure/AKS/issues/3300",
        "https://github.com/Azure/AKS/issues/2929",
        "AKS docs, create-node-pools (2026-07-13)",
      ],
    },
    url: "aks/create-node-pools",
    subjects: ofPools,
    asked: "resource",
  },
  function* ({ topology, facts }) {
    yield* unknownPools(topology);
    const longestWindows = facts.maxPoolNameLengthWindows.value;
    const names = new Map<Entity | undefined, Set<string>>();
    for (const pool of topology.pools) {
      const own = pool.inlineIn === undefined && pool.properties.has("agentPoolName");
      const property = own ? "agentPoolName" : pool.properties.pathOf("name");
      yield* unknownValue(pool, property, pool.name);
      const name = valueOr(pool.name, undefined);
      if (name === undefined) {
        continue;
      }
      const osType = pool.properties.text("osType");
      const isWindows = isOneOf(osType, "Windows");
      const most = isWindows ? longestWindows : facts.maxPoolNameLengthLinux.value;
      const isMalformed = !/^[a-z][a-z0-9]*$/.test(name);
      if (isMalformed || name.length > most) {
        const [cluster] = targetsOf(topology.parentOf(pool));
        const inUse = names.get(cluster) ?? namesIn(topology, cluster);
        const free = freeNameLike(name, most, inUse);
        names.set(cluster, inUse.add(free));
        yield violation(pool, property, {
          value: name,
          problem: isMalformed
            ? "is not lowercase letters and digits that start with a letter"
            : `has ${name.length} characters, and ${isWindows ? "a Windows" : "a"} pool's name has ${most} at most`,
          action: `use ${free}`,
          errorCode: "InvalidParameter",
        });
      } else if (name.length > longestWindows) {
        yield* unknownValue(pool, property, osType);
      }
    }
  },
);

function namesIn(topology: Topology, cluster: Entity | undefined): Set<string> {
  const pools = cluster === undefined ? [] : topology.poolsOf(cluster).pools;
  return new Set(pools.flatMap(({ name }) => (name.state === "known" ? [name.value] : [])));
}

/** A name like `text` that no other pool has: winpool1 and winpool2 become winpo1 and winpo2. */
function freeNameLike(text: string, most: number, inUse: ReadonlySet<string>): string {
  const clean = text.toLowerCase().replaceAll(/^[^a-z]+|[^a-z0-9]/g, "") || "user";
  const letters = withoutEnd(clean, "0123456789");
  const digits = clean.slice(letters.length);
  const shortDigits = digits.slice(-(most - 1));
  const numbered = (suffix: string) => letters.slice(0, most - suffix.length) + suffix;
  const names = [
    numbered(shortDigits),
    ...Array.from({ length: 999 }, (_, i) => numbered(`${i + 1}`)),
  ];
  return names.find((name) => !inUse.has(name)) ?? numbered(shortDigits);
}
