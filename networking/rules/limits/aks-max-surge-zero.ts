import { amountAt } from "../../cluster/pool-need";
import { isTrue, not } from "../../resources/value";
import { forbid, openQuestion } from "../answers";
import { poolCheck } from "../subject";
import { isAmount } from "./shared/surge";

/** Without surge nodes an upgrade must be allowed to take nodes away. */
export const rule = poolCheck(
  {
    id: "aks-max-surge-zero",
    facts: ["f-surge"],
    title: "A maxSurge of 0 must come with maxUnavailable above 0",
    description: "An upgrade either adds nodes or takes some away: with neither it can't begin.",
    remediation: "Set maxSurge to 1 or more, or maxUnavailable to 1 or more on a user pool.",
    evidence: {
      grade: "refused",
      says: '"AKS requires maxSurge to be greater than 0" when maxUnavailable is 0; validation released',
      sources: [
        'CHANGELOG 2023-11-05 "Now max_surge must be > 0"',
        "docs upgrade-aks-node-pools-rolling.md:97 (2026-05-29)",
        "azurerm: exactly one of the two, not on Spot",
      ],
    },
    url: "aks/upgrade-aks-node-pools-rolling",
  },
  function* (pool) {
    const surge = amountAt(pool, "upgradeSettings.maxSurge");
    yield* openQuestion(pool, surge);
    if (isTrue(isAmount(surge, (amount) => amount === 0))) {
      const unavailable = amountAt(pool, "upgradeSettings.maxUnavailable");
      const given = unavailable.state === "known" ? `is ${unavailable.value}` : "is not set";
      yield* forbid(pool, not(isAmount(unavailable, (amount) => amount > 0)), {
        path: "upgradeSettings.maxSurge",
        problem: `adds no node to an upgrade, and maxUnavailable ${given}`,
        action: "use 1 or more, or set maxUnavailable to 1 or more on a user pool",
      });
    }
  },
);
