import { parseNodeAmount } from "../../capacity/pools";
import { amountAt } from "../../cluster/pool-need";
import { ArmType } from "../../resources/arm-resource";
import { undecided, unknownPools } from "../answers";
import { Grade, Holds } from "../evidence";
import { type Rule, RuleSeverity } from "../rule";

/** maxSurge and maxUnavailable are a number of nodes or a percentage. */
export const aksMaxSurgeMalformed: Rule = {
  id: "aks-max-surge-malformed",
  facts: ["f-surge"],
  title: "Values of maxSurge and maxUnavailable must be a number of nodes or a percentage",
  description: "Azure can't plan an upgrade from anything else.",
  remediation: "Write a number such as 1 or a percentage such as 33%.",
  severity: RuleSeverity.critical,
  evidence: {
    grade: Grade.documentedLimit,
    holds: Holds.creation,
    says: "integer or percentage",
    sources: [
      "API maxSurge / maxUnavailable \"integer (e.g. '5') or a percentage\"",
      'az _validators.py:696 "should be an int or percentage", "less strict than RP" (2.91.0)',
      "docs upgrade-aks-node-pools-rolling.md:49-56 (2026-05-29)",
    ],
  },
  url: "https://learn.microsoft.com/azure/aks/upgrade-aks-node-pools-rolling",
  subjects: [ArmType.managedCluster, ArmType.agentPool],
  asked: "resource",
  *run(context) {
    yield* unknownPools(context.topology);
    for (const pool of context.topology.pools) {
      for (const path of ["upgradeSettings.maxSurge", "upgradeSettings.maxUnavailable"]) {
        const amount = amountAt(pool, path);
        const property = pool.properties.pathOf(path);
        if (amount.state === "notKnown") {
          yield undecided(pool, property, amount.reason);
        } else if (amount.state === "known") {
          const parsed = parseNodeAmount(amount.value);
          if (!parsed.ok) {
            yield {
              answer: "violation",
              entity: pool,
              property,
              problem: parsed.problem,
              action: `use ${path === "upgradeSettings.maxSurge" ? "33%" : "0"}`,
            };
          }
        }
      }
    }
  },
};
