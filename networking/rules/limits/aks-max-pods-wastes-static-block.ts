import { podSubnetAddressesPerNode, staticBlocksPerNode } from "../../capacity/addresses";
import { modeOfPool } from "../../cluster/network-mode";
import { NetworkMode } from "../../network-modes";
import { undecided, unknownPools, violation } from "../answers";
import { check, ofPools } from "../subject";

/** Blocks of 16 with one address kept: 16n − 1 pods waste nothing. */
export const rule = check(
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
  },
  function* (context) {
    const { topology } = context;
    yield* unknownPools(context.topology);
    const block = 2 ** (32 - context.facts.staticBlockPrefixLength.value);
    for (const cluster of topology.clusters) {
      for (const pool of topology.poolsOf(cluster).pools) {
        const maxPods = pool.properties.number("maxPods");
        const mode = modeOfPool(cluster, pool);
        const isStatic =
          mode.state === "known" && mode.value === NetworkMode.AzureCniPodSubnetStatic;
        const path = pool.properties.pathOf("maxPods");
        const uses = pool.properties.has("podSubnetID");
        if (mode.state === "notKnown" && uses) {
          yield undecided(pool, path, mode.reason);
        }
        if (maxPods.state !== "known" || !isStatic) {
          if (maxPods.state === "notKnown" && isStatic) {
            yield undecided(pool, path, maxPods.reason);
          }
          continue;
        }
        const blocks = staticBlocksPerNode(context.facts, maxPods.value);
        const wasted =
          podSubnetAddressesPerNode(context.facts, mode.value, maxPods.value) - maxPods.value - 1;
        const better = [blocks * block - 1, (blocks - 1) * block - 1].filter(
          (pods) =>
            pods >= context.facts.maxPods.value.min && pods <= context.facts.maxPods.value.max,
        );
        // The docs call one address "acceptable".
        if (wasted > 1) {
          yield violation(pool, path, {
            value: String(maxPods.value),
            problem: `takes ${blocks} blocks of ${block} addresses on each node and leaves ${wasted} of them unused`,
            action: `use ${better.join(" or ")}`,
          });
        }
      }
    }
  },
);
