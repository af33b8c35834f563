import { isAutomatic } from "../../cluster/network-profile";
import {
  isFalse,
  isOneOf,
  isTrue,
  known,
  mapValue,
  type Value,
  valueOr,
} from "../../resources/value";
import { forbid, openQuestion } from "../answers";
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
    yield* openQuestion(cluster, list);
    const modes = valueOr(list, []).map((pool) => pool.text("mode"));
    const hosted = cluster.properties.boolean("hostedSystemProfile.enabled");
    if (modes.length === 0 || isTrue(hosted) || !isFalse(isAutomatic(cluster))) {
      return;
    }
    const open = modes.find(({ state }) => state === "notKnown") ?? known("");
    const areOthers = mapValue(open, () => modes.every((mode) => isOneOf(mode, "User", "Gateway")));
    yield* forbid(cluster, areOthers, () => ({
      path: "agentPoolProfiles",
      problem: `has no pool with mode System: ${modes.length === 1 ? "its only pool has" : `all ${modes.length} have`} mode ${showModes(modes)}`,
      action: {
        candidates: () => [
          {
            changes: [{ entity: cluster, path: "agentPoolProfiles[0].mode", value: "System" }],
            action: "set agentPoolProfiles[0].mode to System",
          },
        ],
        otherwise: "add a pool with mode System",
      },
    }));
  },
);

function showModes(modes: readonly Value<string>[]): string {
  return [...new Set(modes.map((mode) => valueOr(mode, "")))].join(" or ");
}
