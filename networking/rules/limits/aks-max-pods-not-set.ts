import { modeOfPool } from "../../cluster/network-mode";
import { documentedMaxPods } from "../../cluster/pool-need";
import { ArmType } from "../../resources/arm-resource";
import { undecided, unknownPools } from "../answers";
import { Grade, Holds } from "../evidence";
import { type Rule, RuleSeverity } from "../rule";

/** maxPods can't be changed later, and its default differs by mode and by page of the documentation. */
export const aksMaxPodsNotSet: Rule = {
  id: "aks-max-pods-not-set",
  facts: ["lim-maxpods-default"],
  title: "A pool should have its maxPods set",
  description:
    "The default differs by network mode, the documentation disagrees about it, and maxPods of a pool can't be changed later.",
  remediation: "Set maxPods to what the nodes are to run.",
  severity: RuleSeverity.low,
  evidence: {
    grade: Grade.advised,
    holds: Holds.creation,
    says: "takes a default by network mode; can't be changed later",
    sources: [
      'docs create-node-pools.md:59 "can\'t change the max pods setting"',
      "ip-address-planning.md:60-65 (110 for pod subnet, 2026-04-16) against configure-azure-cni-dynamic-ip-allocation.md:63 (250, 2024-07-09)",
      "CHANGELOG 2022-06-05",
    ],
  },
  url: "https://learn.microsoft.com/azure/aks/concepts-network-ip-address-planning",
  subjects: [ArmType.managedCluster, ArmType.agentPool],
  asked: "resource",
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
          ? "and its default is not documented for this cluster"
          : `and it defaults to ${documented.join(" or ")}${documented.length > 1 ? ", as the documentation disagrees" : ""}`;
      yield {
        answer: "violation",
        entity: pool,
        property: pool.properties.pathOf("maxPods"),
        problem: `is not set, ${taken}`,
        action: `set it, for example to ${first ?? 110}, since it can't be changed later`,
      };
    }
  },
};
