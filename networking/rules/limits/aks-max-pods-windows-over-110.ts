import { allOf, is, known } from "../../resources/value";
import { forbid } from "../answers";
import { maxPodsCheck } from "./shared/max-pods";

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
  (pool, maxPods, { facts }) => {
    const most = facts.recommendedMaxPodsWindows.value;
    const isWindows = is(pool.properties.text("osType"), "Windows");
    return forbid(pool, allOf(known(maxPods > most), isWindows), {
      path: "maxPods",
      problem: `is more than the ${most} pods that a Windows node is recommended to run`,
      action: `use ${most} or less`,
    });
  },
);
