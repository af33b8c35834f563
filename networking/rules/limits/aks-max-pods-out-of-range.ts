import { violation } from "../answers";
import { maxPodsCheck } from "./shared/max-pods";

/** The bounds of maxPods in every mode. */
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
  function* (pool, maxPods, property, context) {
    const { min, max } = context.facts.maxPods.value;
    if (maxPods < min || maxPods > max || !Number.isInteger(maxPods)) {
      yield violation(pool, property, {
        value: String(maxPods),
        problem: `is not a whole number from ${min} to ${max}`,
        action: `use ${Math.min(Math.max(Math.round(maxPods), min), max)}`,
        ...(maxPods < min ? { errorCode: "InsufficientMaxPods" } : {}),
      });
    }
  },
);
