import { nodesOfPool } from "../../cluster/pool-need";
import { undecided, violation } from "../answers";
import { maxPodsCheck } from "./shared/max-pods";

export const rule = maxPodsCheck(
  {
    id: "aks-max-pods-pool-below-30",
    facts: ["lim-maxpods"],
    title: "A pool must be able to run 30 pods when it is created",
    description: "Azure refuses a pool whose nodes together have room for fewer than 30 pods.",
    remediation: "Raise maxPods or the number of nodes.",
    evidence: {
      grade: "refused",
      says: "Azure refuses a pool with room for fewer than 30 pods when it is created: count × maxPods, also on system pools. Scaling below it later is accepted.",
      sources: [
        'AKS CHANGELOG 2019-10-28: "from 30 per node to 30 per Nodepool"',
        "GitHub Azure/AKS#1422 (2020-02-04): 1 × 10 refused at creation, scaled down to it later",
        "GitHub Azure/AKS#931, maintainer (2019-05-09): 3 × 20 works",
      ],
    },
    url: "aks/concepts-network-ip-address-planning",
  },
  function* (pool, maxPods, { facts }) {
    const wanted = facts.minPodsPerPool.value;
    if (maxPods >= wanted || maxPods < facts.maxPods.value.min) {
      return;
    }
    const property = pool.properties.pathOf("maxPods");
    const { least, most, reason } = nodesOfPool(pool);
    if (most !== undefined && most > 0 && most * maxPods < wanted) {
      yield violation(pool, property, {
        value: String(maxPods),
        problem: `on ${most} ${most === 1 ? "node" : "nodes"} makes ${most * maxPods} pods, fewer than the ${wanted} that a pool must run`,
        action: `use ${Math.ceil(wanted / most)} or more, or ${Math.ceil(wanted / maxPods)} nodes`,
      });
    } else if (reason !== undefined && least * maxPods < wanted) {
      yield undecided(pool, property, reason);
    }
  },
);
