import { staticBlocksPerNode } from "../../capacity/addresses";
import { modeOfPool } from "../../cluster/network-mode";
import type { Facts } from "../../facts/editions";
import { NetworkMode } from "../../network-modes";
import { valueOr } from "../../resources/value";
import { judgeValue, openPools, unknownValue } from "../answers";
import { clusterCheck, ofPools } from "../subject";

/** Blocks of 16 with one address kept: 16n − 1 pods waste nothing. */
export const rule = clusterCheck(
  {
    id: "aks-max-pods-wastes-static-block",
    facts: ["f-pod-static"],
    title: "Static block allocation should have maxPods of 16n − 1",
    description:
      "A node takes whole blocks of 16 addresses, of which one is kept: what maxPods leaves of the last block is lost.",
    remediation: "Set maxPods to 31, 47, 63 … 239.",
    evidence: {
      grade: "advised",
      says: "takes it; wastes addresses",
      sources: [
        'docs concepts-network-azure-cni-pod-subnet.md, table: 30 → 1 wasted "acceptable", 32 → 15 "not recommended" (2024-05-21)',
      ],
    },
    url: "aks/concepts-network-azure-cni-pod-subnet",
    subjects: ofPools,
    asked: "stack",
  },
  function* (cluster, { topology, facts }) {
    yield* openPools(topology, cluster);
    for (const pool of topology.poolsOf(cluster).pools) {
      const mode = modeOfPool(cluster, pool);
      if (pool.properties.has("podSubnetID")) {
        yield* unknownValue(pool, pool.properties.pathOf("maxPods"), mode);
      }
      if (valueOr(mode, undefined) === NetworkMode.AzureCniPodSubnetStatic) {
        const maxPods = pool.properties.number("maxPods");
        yield* judgeValue(pool, "maxPods", maxPods, (pods) => breachOf(pods, facts));
      }
    }
  },
);

function breachOf(maxPods: number, facts: Facts) {
  const block = 2 ** (32 - facts.staticBlockPrefixLength.value);
  const blocks = staticBlocksPerNode(facts, maxPods);
  const wasted = blocks * block - maxPods - 1;
  // The docs call one address "acceptable".
  if (wasted <= 1) {
    return undefined;
  }
  const { min, max } = facts.maxPods.value;
  const better = [blocks * block - 1, (blocks - 1) * block - 1].filter(
    (pods) => pods >= min && pods <= max,
  );
  return {
    problem: `takes ${blocks} blocks of ${block} addresses on each node and leaves ${wasted} of them unused`,
    action: `use ${better.join(" or ")}`,
  };
}
