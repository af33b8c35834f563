import { isAutomatic } from "../../cluster/network-profile";
import { isFalse, isOneOf, isTrue, type Value, valueOr } from "../../resources/value";
import { undecided, unknownValue, violation } from "../answers";
import { clusterCheck } from "../subject";

/** A cluster is created with a system pool. */
export const rule = clusterCheck(
  {
    id: "aks-system-pool-missing",
    facts: ["lim-poolname"],
    title: "A cluster must have a system pool",
    description: "Azure refuses a cluster whose pools are all user pools.",
    remediation: "Set mode of one of agentPoolProfiles to System.",
    evidence: {
      grade: "refused",
      says: '400 "Must define at least one system pool."',
      sources: [
        "https://github.com/Azure/AKS/issues/1602 (2020-05)",
        "https://github.com/ansible-collections/azure/issues/731 (2022)",
      ],
    },
    url: "aks/use-system-pools",
  },
  function* (cluster) {
    const list = cluster.properties.list("agentPoolProfiles");
    const pools = valueOr(list, []);
    const hosted = cluster.properties.boolean("hostedSystemProfile.enabled");
    yield* unknownValue(cluster, "agentPoolProfiles", list);
    if (pools.length === 0 || isTrue(hosted) || !isFalse(isAutomatic(cluster))) {
      return;
    }
    const modes = pools.map((pool) => pool.text("mode"));
    const open = modes.find(({ state }) => state === "notKnown");
    if (open?.state === "notKnown") {
      yield undecided(cluster, "agentPoolProfiles", open.reason);
    } else if (modes.every((mode) => isOneOf(mode, "User", "Gateway"))) {
      yield violation(cluster, "agentPoolProfiles", {
        problem: `has no pool with mode System: ${pools.length === 1 ? "its only pool has" : `all ${pools.length} have`} mode ${showModes(modes)}`,
        action: {
          candidates: () => [
            {
              changes: [{ entity: cluster, path: "agentPoolProfiles[0].mode", value: "System" }],
              action: "set agentPoolProfiles[0].mode to System",
            },
          ],
          otherwise: "add a pool with mode System",
        },
      });
    }
  },
);

function showModes(modes: readonly Value<string>[]): string {
  return [...new Set(modes.map((mode) => valueOr(mode, "")))].join(" or ");
}
