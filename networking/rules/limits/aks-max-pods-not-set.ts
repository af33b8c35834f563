import { modeOfPool } from "../../cluster/network-mode";
import { documentedMaxPods } from "../../cluster/pool-need";
import { mapValue, not } from "../../resources/value";
import { forbid } from "../answers";
import { poolCheck } from "../subject";

export const rule = poolCheck(
  {
    id: "aks-max-pods-not-set",
    facts: ["lim-maxpods-default"],
    title: "A pool should have its maxPods set",
    description:
      "The default differs by network mode, the documentation disagrees about it, and maxPods of a pool can't be changed later.",
    remediation: "Set maxPods to what the nodes are to run.",
    evidence: {
      grade: "advised",
      says: "takes a default by network mode; can't be changed later",
      sources: [
        'docs create-node-pools.md:59 "can\'t change the max pods setting"',
        "ip-address-planning.md:60-65 (110 for pod subnet, 2026-04-16) against configure-azure-cni-dynamic-ip-allocation.md:63 (250, 2024-07-09)",
        "CHANGELOG 2022-06-05",
      ],
    },
    url: "aks/concepts-network-ip-address-planning",
  },
  (pool, context) => {
    const isSet = mapValue(pool.properties.number("maxPods"), () => true);
    return forbid(pool, not(isSet), () => {
      const parent = context.topology.parentOf(pool);
      const documented =
        parent.state === "known" ? documentedMaxPods(context, modeOfPool(parent.target, pool)) : [];
      const [first] = documented;
      const taken =
        first === undefined
          ? "its default is not documented for this cluster"
          : `it defaults to ${documented.join(" or ")}${documented.length > 1 ? ", as the documentation disagrees" : ""}`;
      return {
        path: "maxPods",
        problem: `is not set, and ${taken}`,
        action: `set it, for example to ${first ?? 110}, since it can't be changed later`,
      };
    });
  },
);
