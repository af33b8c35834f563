import { parseNodeAmount } from "../../capacity/pools";
import { ArmType } from "../../topology/arm-resource";
import { isOneOf, type Value } from "../../topology/value";
import { undecided, unknownPools } from "../answers";
import { type Check, CheckSeverity, Enforcement } from "../check";
import { amountAt } from "./pool-need";

const url = "https://learn.microsoft.com/azure/aks/upgrade-aks-node-pools-rolling";
const subjects = [ArmType.managedCluster, ArmType.agentPool];
const surgePath = "upgradeSettings.maxSurge";
const unavailablePath = "upgradeSettings.maxUnavailable";

/** maxSurge and maxUnavailable are a number of nodes or a percentage. */
export const maxSurgeMalformed: Check = {
  id: "aks-max-surge-malformed",
  facts: ["f-surge"],
  title: "Values of maxSurge and maxUnavailable must be a number of nodes or a percentage",
  description: "Azure can't plan an upgrade from anything else.",
  remediation: "Write a number such as 1 or a percentage such as 33%.",
  severity: CheckSeverity.critical,
  enforcement: Enforcement.mandatory,
  url,
  subjects,
  needs: "resource",
  *run(context) {
    yield* unknownPools(context.topology);
    for (const pool of context.topology.pools) {
      for (const path of [surgePath, unavailablePath]) {
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
              action: `use ${path === surgePath ? "33%" : "0"}`,
            };
          }
        }
      }
    }
  },
};

/** Without surge nodes an upgrade must be allowed to take nodes away. */
export const maxSurgeZero: Check = {
  id: "aks-max-surge-zero",
  facts: ["f-surge"],
  title: "A maxSurge of 0 must come with maxUnavailable above 0",
  description: "An upgrade either adds nodes or takes some away: with neither it can't begin.",
  remediation: "Set maxSurge to 1 or more, or maxUnavailable to 1 or more on a user pool.",
  severity: CheckSeverity.critical,
  enforcement: Enforcement.mandatory,
  url,
  subjects,
  needs: "resource",
  *run(context) {
    yield* unknownPools(context.topology);
    for (const pool of context.topology.pools) {
      const surge = amountAt(pool, surgePath);
      const property = pool.properties.pathOf(surgePath);
      if (surge.state === "notKnown") {
        yield undecided(pool, property, surge.reason);
      }
      if (!isAmount(surge, (amount) => amount === 0)) {
        continue;
      }
      const unavailable = amountAt(pool, unavailablePath);
      if (unavailable.state === "notKnown") {
        yield undecided(pool, property, unavailable.reason);
      } else if (!isAmount(unavailable, (amount) => amount > 0)) {
        const given = unavailable.state === "known" ? `is ${unavailable.value}` : "isn't given";
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

/** The nodes of a system pool all stay during an upgrade. */
export const maxUnavailableSystemPool: Check = {
  id: "aks-max-unavailable-system-pool",
  facts: ["f-surge"],
  title: "System pools must not have maxUnavailable",
  description: "Azure allows maxUnavailable on user pools only.",
  remediation: "Leave maxUnavailable out and set maxSurge to 1 or more.",
  severity: CheckSeverity.critical,
  enforcement: Enforcement.mandatory,
  url,
  subjects,
  needs: "resource",
  *run(context) {
    yield* unknownPools(context.topology);
    for (const pool of context.topology.pools) {
      const unavailable = amountAt(pool, unavailablePath);
      if (!isAmount(unavailable, (amount) => amount > 0)) {
        if (unavailable.state === "notKnown") {
          yield undecided(pool, pool.properties.pathOf(unavailablePath), unavailable.reason);
        }
        continue;
      }
      const mode = pool.properties.text("mode");
      if (isOneOf(mode, "System")) {
        yield {
          answer: "violation",
          entity: pool,
          property: pool.properties.pathOf(unavailablePath),
          value: unavailable.state === "known" ? unavailable.value : "",
          problem: "is on a system pool, whose nodes must all stay during an upgrade",
          action: `remove it and set ${surgePath} to 1 or more`,
        };
      } else if (mode.state === "notKnown") {
        yield undecided(pool, pool.properties.pathOf(unavailablePath), mode.reason);
      }
    }
  },
};

function isAmount(value: Value<string>, holds: (amount: number) => boolean): boolean {
  const parsed = value.state === "known" ? parseNodeAmount(value.value) : undefined;
  return parsed?.ok === true && holds(parsed.amount);
}
