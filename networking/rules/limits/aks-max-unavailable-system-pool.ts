import { amountAt } from "../../cluster/pool-need";
import { is, isTrue } from "../../resources/value";
import { forbid, openQuestion } from "../answers";
import { poolCheck } from "../subject";
import { isAmount } from "./shared/surge";

export const rule = poolCheck(
  {
    id: "aks-max-unavailable-system-pool",
    facts: ["f-surge"],
    title: "System pools must not have maxUnavailable",
    description: "Azure allows maxUnavailable on user pools only.",
    remediation: "Leave maxUnavailable out and set maxSurge to 1 or more.",
    evidence: {
      grade: "documentedLimit",
      says: '"You can\'t set max unavailable on system node pools"',
      sources: [
        "docs upgrade-aks-node-pools-rolling.md:86 (2026-05-29)",
        'GH ARO-HCP#6038 "AKS does not allow maxUnavailable > 0 on system pools" (2026-07-13)',
      ],
    },
    url: "aks/upgrade-aks-node-pools-rolling",
  },
  function* (pool) {
    const path = "upgradeSettings.maxUnavailable";
    const unavailable = amountAt(pool, path);
    yield* openQuestion(pool, unavailable);
    if (isTrue(isAmount(unavailable, (amount) => amount > 0))) {
      yield* forbid(pool, is(pool.properties.text("mode"), "System"), {
        path,
        problem: "is on a system pool, whose nodes must all stay during an upgrade",
        action: "remove it and set upgradeSettings.maxSurge to 1 or more",
      });
    }
  },
);
