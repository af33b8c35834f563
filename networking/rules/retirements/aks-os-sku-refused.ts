import { releaseCheck } from "./shared/versions";

/** A release of the nodes' system of which Azure makes no new pools. */
export const rule = releaseCheck("refused", {
  id: "aks-os-sku-refused",
  partOf: "aks-os-sku-retired",
  facts: ["dep-wsannual"],
  title: "A new node pool must run an operating system that AKS still offers",
  description: "AKS no longer creates node pools with it; existing pools run on.",
  remediation: "Use a newer osSKU.",
  evidence: {
    grade: "refused",
    says: "AKS no longer creates node pools with Windows Server Annual Channel; existing ones are unaffected",
    sources: ["CHANGELOG 2026-05-29, 2026-06-19, 2026-07-17"],
  },
  url: "https://github.com/Azure/AKS/blob/master/CHANGELOG.md",
});
