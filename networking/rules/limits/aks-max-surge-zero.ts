import { amountAt } from "../../cluster/pool-need";
import { ArmType } from "../../resources/arm-resource";
import { undecided, unknownPools } from "../answers";
import { Grade, Holds } from "../evidence";
import { type Rule, RuleSeverity } from "../rule";
import { isAmount } from "./shared/surge";

/** Without surge nodes an upgrade must be allowed to take nodes away. */
export const aksMaxSurgeZero: Rule = {
  id: "aks-max-surge-zero",
  facts: ["f-surge"],
  title: "A maxSurge of 0 must come with maxUnavailable above 0",
  description: "An upgrade either adds nodes or takes some away: with neither it can't begin.",
  remediation: "Set maxSurge to 1 or more, or maxUnavailable to 1 or more on a user pool.",
  severity: RuleSeverity.critical,
  evidence: {
    grade: Grade.refused,
    holds: Holds.creation,
    says: '"AKS requires maxSurge to be greater than 0" when maxUnavailable is 0; validation released',
    sources: [
      'CHANGELOG 2023-11-05 "Now max_surge must be > 0"',
      "docs upgrade-aks-node-pools-rolling.md:97 (2026-05-29)",
      "azurerm: exactly one of the two, not on Spot",
    ],
  },
  url: "https://learn.microsoft.com/azure/aks/upgrade-aks-node-pools-rolling",
  subjects: [ArmType.managedCluster, ArmType.agentPool],
  asked: "resource",
  *run(context) {
    yield* unknownPools(context.topology);
    for (const pool of context.topology.pools) {
      const surge = amountAt(pool, "upgradeSettings.maxSurge");
      const property = pool.properties.pathOf("upgradeSettings.maxSurge");
      if (surge.state === "notKnown") {
        yield undecided(pool, property, surge.reason);
      }
      if (!isAmount(surge, (amount) => amount === 0)) {
        continue;
      }
      const unavailable = amountAt(pool, "upgradeSettings.maxUnavailable");
      if (unavailable.state === "notKnown") {
        yield undecided(pool, property, unavailable.reason);
      } else if (!isAmount(unavailable, (amount) => amount > 0)) {
        const given = unavailable.state === "known" ? `is ${unavailable.value}` : "is not set";
        yield {
          answer: "violation",
          entity: pool,
          property,
          value: surge.state === "known" ? surge.value : "0",
          problem: `adds no node to an upgrade, and maxUnavailable ${given}`,
          action: "use 1 or more, or set maxUnavailable to 1 or more on a user pool",
        };
      }
    }
  },
};
