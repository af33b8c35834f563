import { known } from "../../resources/value";
import { forbid } from "../answers";
import { maxPodsCheck } from "./shared/max-pods";

export const rule = maxPodsCheck(
  {
    id: "aks-max-pods-out-of-range",
    facts: ["lim-maxpods", "f-nic-ips"],
    title: "A pool must have maxPods from 10 to 250",
    description: "Azure refuses pools whose nodes may run fewer than 10 or more than 250 pods.",
    remediation: "Set maxPods to a number from 10 to 250.",
    evidence: {
      grade: "refused",
      says: '"the maxPods(4) should be larger than 10"; over 250 "hits RP validation and is stopped"; maxPods can\'t be changed later',
      sources: [
        "GH Azure/AKS#2572 (2021-09-29)",
        "GH azure-docs PR#108215 (2023-04-15)",
        'docs concepts-network-ip-address-planning.md:71-79 "strictly enforced" (2026-04-16)',
      ],
    },
    url: "aks/concepts-network-ip-address-planning",
  },
  (pool, maxPods, { facts }) => {
    const { min, max } = facts.maxPods.value;
    const nearest = Math.min(Math.max(Math.round(maxPods), min), max);
    return forbid(pool, known(maxPods !== nearest), {
      path: "maxPods",
      problem: `is not a whole number from ${min} to ${max}`,
      action: `use ${nearest}`,
      ...(maxPods < min && { errorCode: "InsufficientMaxPods" }),
    });
  },
);
