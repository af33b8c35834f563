import { fullScale, Moment, nodesOf, type PoolSize } from "../../capacity/pools";
import { missingPools } from "../../cluster/cluster-subnets";
import { needsOf } from "../../cluster/pool-need";
import { knownSlots, showRange } from "../../resources/range-slot";
import { labelOf } from "../../resources/topology";
import { absent } from "../../resources/value";
import { undecided, unknownSlots, unknownValue, violation } from "../answers";
import { fit } from "../limits/shared/fit";
import { poolsCheck } from "./shared/judge-configs";

/** A block of the CNI's pools for each node, in the size that the CNI is set to. */
export const rule = poolsCheck(
  {
    id: "aks-byo-cni-pool-too-small",
    facts: ["byo-no-ipam"],
    title:
      "The pools of a CNI must have a block for every node at full scale and during an upgrade",
    description:
      "Cilium gives each node one block of its pool: a node beyond them has no addresses for pods.",
    remediation: "Use larger pools or smaller blocks, or lower maxCount or count of the pools.",
    evidence: {
      grade: "breaks",
      holds: "always",
      says: "AKS doesn't see it: with BYO CNI \"pod IP address management… and scaling behavior are determined by the CNI plugin\"; Cilium's operator assigns each node one PodCIDR of clusterPoolIPv4MaskSize",
      sources: [
        "docs use-byo-cni.md#pod-networking-and-ip-management (2026-04-16)",
        "cilium v1.20.2 install/kubernetes/cilium/values.yaml (clusterPoolIPv4MaskSize: IPv4 CIDR mask size to delegate to individual nodes)",
      ],
    },
    url: "https://docs.cilium.io/en/stable/network/concepts/ipam/cluster-pool/",
  },
  function* ({ entity, pools: { path, nodeBlock = absent } }, pools, cluster, context) {
    yield* unknownValue(entity, path, nodeBlock);
    if (nodeBlock.state !== "known") {
      return;
    }
    yield* unknownSlots(entity, pools);
    const known = knownSlots(pools).filter(({ cidr }) => cidr.family === 4);
    const [first] = known;
    const length = nodeBlock.value;
    if (known.length < pools.length || first === undefined || length > 32) {
      return;
    }
    const blocks = known.reduce(
      (sum, { cidr }) => sum + Math.floor(2 ** (length - cidr.prefixLength)),
      0,
    );
    const needs = needsOf(context, cluster);
    const result = fit(needs, blocks, nodesOfAll, missingPools(context.topology, cluster));
    if (result.state === "open") {
      yield undecided(entity, path, result.reason);
    }
    if (result.state === "over") {
      const prefixLength = length - Math.ceil(Math.log2(result.needed));
      yield violation(entity, known.length === 1 ? first.slot.path : path, {
        value: known.map(({ slot, cidr }) => showRange(slot, cidr)).join(" and "),
        problem: `${known.length === 1 ? "has" : "have"} ${blocks} ${blocks === 1 ? "block" : "blocks"} of a /${length}, but ${labelOf(cluster)} has ${result.needed} nodes at full scale and in an upgrade, and each takes one`,
        action: `use ${prefixLength >= 8 ? `a /${prefixLength}, or ` : ""}smaller blocks`,
      });
    }
  },
);

/** All pools at full scale, and the surge of the one that has most: one pool is upgraded at a time. */
function nodesOfAll(sizes: readonly PoolSize[]): number {
  const surge = sizes.map((size) => nodesOf(size, Moment.Upgrade) - fullScale(size));
  return sizes.reduce((sum, size) => sum + fullScale(size), 0) + Math.max(0, ...surge);
}
