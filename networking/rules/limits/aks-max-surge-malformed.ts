import { parseNodeAmount } from "../../capacity/pools";
import { amountAt } from "../../cluster/pool-need";
import { judgeValue } from "../answers";
import { poolCheck } from "../subject";

export const rule = poolCheck(
  {
    id: "aks-max-surge-malformed",
    facts: ["f-surge"],
    title: "Values of maxSurge and maxUnavailable must be a number of nodes or a percentage",
    description: "Azure can't plan an upgrade from anything else.",
    remediation: "Write a number such as 1 or a percentage such as 33%.",
    evidence: {
      grade: "documentedLimit",
      says: "integer or percentage",
      sources: [
        "API maxSurge / maxUnavailable \"integer (e.g. '5') or a percentage\"",
        'az _validators.py:696 "should be an int or percentage", "less strict than RP" (2.91.0)',
        "docs upgrade-aks-node-pools-rolling.md:49-56 (2026-05-29)",
      ],
    },
    url: "aks/upgrade-aks-node-pools-rolling",
  },
  function* (pool) {
    for (const [path, usual] of [
      ["upgradeSettings.maxSurge", "33%"],
      ["upgradeSettings.maxUnavailable", "0"],
    ] as const) {
      yield* judgeValue(pool, path, amountAt(pool, path), (amount) => {
        const parsed = parseNodeAmount(amount);
        return parsed.ok
          ? undefined
          : { value: "", problem: parsed.problem, action: `use ${usual}` };
      });
    }
  },
);
