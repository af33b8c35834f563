import { podCountCheck } from "./shared/pod-counts";

export const rule = podCountCheck({
  id: "aks-pod-count-over-recommended",
  facts: ["lim-pods-overlay", "lim-pods-podsubnet-dyn"],
  title: "A cluster should not be sized for more pods than are recommended for its network mode",
  description:
    "The largest numbers of nodes and of pods per node don't multiply: control plane and network slow down before.",
  remediation: "Lower maxPods or the number of nodes, or split the cluster.",
  evidence: {
    grade: "advised",
    holds: "always",
    says: "beyond it performance degrades, nothing is refused",
    sources: [
      "docs best-practices-performance-scale-large.md:71,307,308: 200,000 overlay, 50,000 dynamic (2026-06-05)",
    ],
  },
  url: "aks/best-practices-performance-scale-large",
  limit: ({ recommendedPods }) => recommendedPods,
  what: (most) => `${most} are recommended for this network mode`,
});
