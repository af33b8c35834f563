import { ArmType } from "../../resources/arm-resource";
import { isOneOf } from "../../resources/value";
import { undecided, unknownPools } from "../answers";
import { Grade, Holds } from "../evidence";
import { type Rule, RuleSeverity } from "../rule";

/** Pool names become parts of the names of the nodes. */
export const aksPoolNameMalformed: Rule = {
  id: "aks-pool-name-malformed",
  facts: ["lim-poolname"],
  title:
    "A pool name must be 1 to 12 lowercase letters and digits, on Windows 1 to 6, and start with a letter",
  description: "The name becomes a part of the names of the nodes, and Azure refuses others.",
  remediation: "Choose a shorter name of lowercase letters and digits.",
  severity: RuleSeverity.critical,
  evidence: {
    grade: Grade.refused,
    holds: Holds.always,
    says: "upper case: InvalidParameter; hyphen: refused; Windows over 6: refused",
    sources: [
      "GH Azure/AKS#3300",
      "docs create-node-pools (2026-07-13)",
      "GH Azure/AKS#2929, polyseam/cndi#1000",
    ],
  },
  url: "https://learn.microsoft.com/azure/aks/create-node-pools",
  subjects: [ArmType.managedCluster, ArmType.agentPool],
  asked: "resource",
  *run(context) {
    const { topology, facts } = context;
    yield* unknownPools(context.topology);
    const longest = facts.maxPoolNameLengthLinux.value;
    const longestWindows = facts.maxPoolNameLengthWindows.value;
    for (const pool of topology.pools) {
      const { name } = pool;
      const own = pool.inlineIn === undefined && pool.properties.has("agentPoolName");
      const property = own ? "agentPoolName" : pool.properties.pathOf("name");
      if (name.state === "notKnown") {
        yield undecided(pool, property, name.reason);
      }
      if (name.state !== "known") {
        continue;
      }
      const osType = pool.properties.text("osType");
      const most = isOneOf(osType, "Windows") ? longestWindows : longest;
      const violation = { answer: "violation", entity: pool, property, value: name.value } as const;
      if (!/^[a-z][a-z0-9]*$/.test(name.value)) {
        const better = name.value.toLowerCase().replaceAll(/^[^a-z]+|[^a-z0-9]/g, "");
        yield {
          ...violation,
          problem: "is not lowercase letters and digits that start with a letter",
          action: `use ${better.slice(0, most) || "a name such as user"}`,
        };
      } else if (name.value.length > most) {
        yield {
          ...violation,
          problem: `has ${name.value.length} characters, and ${isOneOf(osType, "Windows") ? "a Windows" : "a"} pool's name has ${most} at most`,
          action: `use ${name.value.slice(0, most)}`,
        };
      } else if (name.value.length > longestWindows && osType.state === "notKnown") {
        yield undecided(pool, property, osType.reason);
      }
    }
  },
};
