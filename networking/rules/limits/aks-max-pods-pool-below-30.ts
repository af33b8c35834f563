import { ArmType } from "../../resources/arm-resource";
import { isOneOf } from "../../resources/value";
import { undecided } from "../answers";
import { Grade, Holds } from "../evidence";
import { type Rule, RuleSeverity } from "../rule";
import { eachMaxPods } from "./shared/max-pods";

/** Every pool must be able to run 30 pods, on a system pool each node. */
export const aksMaxPodsPoolBelow30: Rule = {
  id: "aks-max-pods-pool-below-30",
  facts: ["lim-maxpods"],
  title: "A pool must be able to run 30 pods, a system pool on each node",
  description: "Azure refuses a pool that has no room for the system's own pods.",
  remediation: "Raise maxPods to 30, or on user pools the number of nodes.",
  severity: RuleSeverity.critical,
  evidence: {
    grade: Grade.advised,
    holds: Holds.creation,
    says: "refuses a **pool** with room for fewer than 30 pods when it is made; 3 nodes × 10 on the (system) first pool was taken; a later scale-down below 30 is taken too",
    sources: [
      'CHANGELOG 2019-10-28 "from 30 per node to 30 per Nodepool"',
      "GH Azure/AKS#1422: 1 × 10 refused at creation, scaled down to it later (2020-02-04)",
      "GH Azure/AKS#931, maintainer: 3 × 20 works (2019-05-09)",
    ],
  },
  url: "https://learn.microsoft.com/azure/aks/concepts-network-ip-address-planning",
  subjects: [ArmType.managedCluster, ArmType.agentPool],
  asked: "resource",
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
