import { amountAt } from "../../cluster/pool-need";
import { ArmType } from "../../resources/arm-resource";
import { isOneOf } from "../../resources/value";
import { undecided, unknownPools } from "../answers";
import { Grade, Holds } from "../evidence";
import { type Rule, RuleSeverity } from "../rule";
import { isAmount } from "./shared/surge";

/** The nodes of a system pool all stay during an upgrade. */
export const aksMaxUnavailableSystemPool: Rule = {
  id: "aks-max-unavailable-system-pool",
  facts: ["f-surge"],
  title: "System pools must not have maxUnavailable",
  description: "Azure allows maxUnavailable on user pools only.",
  remediation: "Leave maxUnavailable out and set maxSurge to 1 or more.",
  severity: RuleSeverity.critical,
  evidence: {
    grade: Grade.documentedLimit,
    holds: Holds.creation,
    says: '"You can\'t set max unavailable on system node pools"',
    sources: [
      "docs upgrade-aks-node-pools-rolling.md:86 (2026-05-29)",
      'GH ARO-HCP#6038 "AKS does not allow maxUnavailable > 0 on system pools" (2026-07-13)',
    ],
  },
  url: "https://learn.microsoft.com/azure/aks/upgrade-aks-node-pools-rolling",
  subjects: [ArmType.managedCluster, ArmType.agentPool],
  asked: "resource",
  *run(context) {
    yield* unknownPools(context.topology);
    for (const pool of context.topology.pools) {
      const unavailable = amountAt(pool, "upgradeSettings.maxUnavailable");
      if (!isAmount(unavailable, (amount) => amount > 0)) {
        if (unavailable.state === "notKnown") {
          yield undecided(
            pool,
            pool.properties.pathOf("upgradeSettings.maxUnavailable"),
            unavailable.reason,
          );
        }
        continue;
      }
      const mode = pool.properties.text("mode");
      if (isOneOf(mode, "System")) {
        yield {
          answer: "violation",
          entity: pool,
          property: pool.properties.pathOf("upgradeSettings.maxUnavailable"),
          value: unavailable.state === "known" ? unavailable.value : "",
          problem: "is on a system pool, whose nodes must all stay during an upgrade",
          action: `remove it and set ${"upgradeSettings.maxSurge"} to 1 or more`,
        };
      } else if (mode.state === "notKnown") {
        yield undecided(
          pool,
          pool.properties.pathOf("upgradeSettings.maxUnavailable"),
          mode.reason,
        );
      }
    }
  },
};
