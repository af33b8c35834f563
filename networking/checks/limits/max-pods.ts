import { ArmType } from "../../topology/arm-resource";
import type { Entity } from "../../topology/topology";
import { isOneOf } from "../../topology/value";
import { undecided, unknownPools } from "../answers";
import { type Answer, type Check, type CheckContext, CheckSeverity, Enforcement } from "../check";
import { documentedMaxPods, modeOfPool } from "./pool-need";

const url = "https://learn.microsoft.com/azure/aks/concepts-network-ip-address-planning";
const subjects = [ArmType.managedCluster, ArmType.agentPool];

/** The bounds of maxPods in every mode. */
export const maxPodsOutOfRange: Check = {
  id: "aks-max-pods-out-of-range",
  facts: ["lim-maxpods", "f-nic-ips"],
  title: "A pool must have maxPods from 10 to 250",
  description: "Azure refuses pools whose nodes may run fewer than 10 or more than 250 pods.",
  remediation: "Set maxPods to a number from 10 to 250.",
  severity: CheckSeverity.critical,
  enforcement: Enforcement.mandatory,
  url,
  subjects,
  needs: "resource",
  *run(context) {
    const { min, max } = context.facts.maxPods.value;
    yield* eachMaxPods(context, function* (pool, maxPods, property) {
      if (maxPods < min || maxPods > max || !Number.isInteger(maxPods)) {
        yield {
          answer: "violation",
          entity: pool,
          property,
          value: String(maxPods),
          problem: `is not a whole number from ${min} to ${max}`,
          action: `use ${Math.min(Math.max(Math.round(maxPods), min), max)}`,
        };
      }
    });
  },
};

/** Every pool must be able to run 30 pods, on a system pool each node. */
export const maxPodsPoolBelow30: Check = {
  id: "aks-max-pods-pool-below-30",
  facts: ["lim-maxpods"],
  title: "A pool must be able to run 30 pods, a system pool on each node",
  description: "Azure refuses a pool that has no room for the system's own pods.",
  remediation: "Raise maxPods to 30, or on user pools the number of nodes.",
  severity: CheckSeverity.critical,
  enforcement: Enforcement.mandatory,
  url,
  subjects,
  needs: "resource",
  *run(context) {
    const wanted = context.facts.minPodsPerPool.value;
    yield* eachMaxPods(context, function* (pool, maxPods, property) {
      const { properties } = pool;
      if (maxPods >= wanted || maxPods < context.facts.maxPods.value.min) {
        return;
      }
      const mode = properties.text("mode");
      const violation = {
        answer: "violation",
        entity: pool,
        property,
        value: String(maxPods),
        action: `use ${wanted} or more`,
      } as const;
      if (isOneOf(mode, "System")) {
        yield {
          ...violation,
          problem: `is fewer than the ${wanted} pods that a node of a system pool must run`,
        };
        return;
      }
      const count = properties.number("count");
      const limit =
        properties.boolean("enableAutoScaling").state === "absent"
          ? count
          : properties.number("maxCount");
      if (mode.state === "notKnown" || count.state !== "known" || limit.state !== "known") {
        const open = [mode, count, limit].find(({ state }) => state === "notKnown");
        const reason = open?.state === "notKnown" ? open.reason : "the number of nodes isn't given";
        yield undecided(pool, property, reason);
        return;
      }
      const nodes = Math.max(count.value, limit.value);
      if (nodes > 0 && nodes * maxPods < wanted) {
        yield {
          ...violation,
          problem: `on ${nodes} nodes makes ${nodes * maxPods} pods, fewer than the ${wanted} that a pool must run`,
          action: `use ${Math.ceil(wanted / nodes)} or more, or ${Math.ceil(wanted / maxPods)} nodes`,
        };
      } else if (count.value * maxPods < wanted) {
        yield undecided(
          pool,
          property,
          `${count.value} nodes run fewer than ${wanted} pods, and how Azure counts a pool that grows later isn't documented`,
        );
      }
    });
  },
};

/** maxPods can't be changed later, and its default differs by mode and by page of the documentation. */
export const maxPodsNotSet: Check = {
  id: "aks-max-pods-not-set",
  facts: ["lim-maxpods-default"],
  title: "A pool should have its maxPods set",
  description:
    "The default differs by network mode, the documentation disagrees about it, and maxPods of a pool can't be changed later.",
  remediation: "Set maxPods to what the nodes are to run.",
  severity: CheckSeverity.low,
  enforcement: Enforcement.advisory,
  url,
  subjects,
  needs: "resource",
  *run(context) {
    yield* unknownPools(context.topology);
    for (const pool of context.topology.pools) {
      const maxPods = pool.properties.number("maxPods");
      if (maxPods.state === "notKnown") {
        yield undecided(pool, pool.properties.pathOf("maxPods"), maxPods.reason);
      }
      if (maxPods.state !== "absent") {
        continue;
      }
      const parent = context.topology.parentOf(pool);
      const documented =
        parent.state === "known" ? documentedMaxPods(context, modeOfPool(parent.target, pool)) : [];
      const [first] = documented;
      const taken =
        documented.length === 0
          ? "and what Azure takes then isn't documented for this cluster"
          : `and Azure takes ${documented.join(" or ")} then${documented.length > 1 ? ", as the documentation disagrees" : ""}`;
      yield {
        answer: "violation",
        entity: pool,
        property: pool.properties.pathOf("maxPods"),
        problem: `isn't given, ${taken}`,
        action: `set it, for example to ${first ?? 110}, since it can't be changed later`,
      };
    }
  },
};

/** Windows nodes run fewer pods well. */
export const maxPodsWindowsOver110: Check = {
  id: "aks-max-pods-windows-over-110",
  facts: ["lim-maxpods-windows"],
  title: "Windows pools should have maxPods of 110 or less",
  description: "More pods on a Windows node are possible but not recommended.",
  remediation: "Set maxPods to 110 or less.",
  severity: CheckSeverity.low,
  enforcement: Enforcement.advisory,
  url: "https://learn.microsoft.com/azure/aks/quotas-skus-regions",
  subjects,
  needs: "resource",
  *run(context) {
    const most = context.facts.recommendedMaxPodsWindows.value;
    yield* eachMaxPods(context, function* (pool, maxPods, property) {
      const osType = pool.properties.text("osType");
      if (maxPods <= most) {
        return;
      }
      if (isOneOf(osType, "Windows")) {
        yield {
          answer: "violation",
          entity: pool,
          property,
          value: String(maxPods),
          problem: `is more than the ${most} pods that a Windows node is recommended to run`,
          action: `use ${most} or less`,
        };
      } else if (osType.state === "notKnown") {
        yield undecided(pool, property, osType.reason);
      }
    });
  },
};

function* eachMaxPods(
  context: CheckContext,
  judge: (pool: Entity, maxPods: number, property: string) => Iterable<Answer>,
): Generator<Answer> {
  yield* unknownPools(context.topology);
  for (const pool of context.topology.pools) {
    const property = pool.properties.pathOf("maxPods");
    const maxPods = pool.properties.number("maxPods");
    if (maxPods.state === "known") {
      yield* judge(pool, maxPods.value, property);
    } else if (maxPods.state === "notKnown") {
      yield undecided(pool, property, maxPods.reason);
    }
  }
}
