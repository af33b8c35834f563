import { isOneOf } from "../../resources/value";
import { unknownValue, violation } from "../answers";
import { maxPodsCheck } from "./shared/max-pods";

/** Windows nodes run fewer pods well. */
export const rule = maxPodsCheck(
  {
    id: "aks-max-pods-windows-over-110",
    facts: ["lim-maxpods-windows"],
    title: "Windows pools should have maxPods of 110 or less",
    description: "More pods on a Windows node are possible but not recommended.",
    remediation: "Set maxPods to 110 or less.",
    evidence: {
      grade: "advised",
      says: 'takes up to 250; 110 "maximum recommended"',
      sources: [
        "docs concepts-network-azure-cni-overlay.md:46,120 (2026-07-31)",
        "quotas-skus-regions.md (2026-08-03; its table is an include that isn't in the mirror)",
      ],
    },
    url: "aks/quotas-skus-regions",
  },
  function* (pool, maxPods, property, context) {
    const most = context.facts.recommendedMaxPodsWindows.value;
    const osType = pool.properties.text("osType");
    if (maxPods <= most) {
      return;
    }
    if (isOneOf(osType, "Windows")) {
      yield violation(pool, property, {
        value: String(maxPods),
        problem: `is more than the ${most} pods that a Windows node is recommended to run`,
        action: `use ${most} or less`,
      });
    } else {
      yield* unknownValue(pool, property, osType);
    }
  },
);
