import { releaseCheck } from "./shared/versions";

/** A release of the nodes' system without images: its pools can't scale. */
export const rule = releaseCheck("imagesRemoved", {
  id: "aks-os-sku-images-removed",
  facts: [
    "dep-azurelinux2",
    "dep-ws2019",
    "dep-ws2022",
    "dep-wsannual",
    "dep-ubuntu2004",
    "dep-ubuntu2204",
  ],
  title: "A node pool must run an operating system that has node images",
  description: "AKS has removed the node images, so the pool can't be made, and can't scale.",
  remediation: "Make a new pool with a newer osSKU and move the workload there.",
  evidence: {
    grade: "breaks",
    holds: "always",
    says: "images are deleted: scaling, reimage and new pools fail",
    sources: [
      'CHANGELOG 2026-01-04 ("Beginning March 31, 2026, node images will be removed, and you\'ll be unable to scale")',
      "include azure-linux-retirement (2025-12-16)",
      "GH Azure/AKS#4988",
    ],
  },
  url: "aks/upgrade-os-version",
});
