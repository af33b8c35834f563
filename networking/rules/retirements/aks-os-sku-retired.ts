import { releaseCheck } from "./shared/versions";

/** A release of the nodes' system that is retired, or will be. */
export const rule = releaseCheck("retired", {
  id: "aks-os-sku-retired",
  facts: [
    "dep-azurelinux2",
    "dep-ws2019",
    "dep-ws2022",
    "dep-wsannual",
    "dep-ubuntu2004",
    "dep-ubuntu2204",
  ],
  title: "A new node pool should not run an operating system that is retired or soon will be",
  description: "A retired system gets no security updates, and later no node images at all.",
  remediation: "Make a new pool with a newer osSKU and move the workload there.",
  evidence: {
    grade: "retired",
    holds: "always",
    says: "WindowsAnnual: no new pools since 2026-05-15, old ones scale to 2027-05-15. Windows2019: new pools refused on ≥1.33 (one note: on any version), scaling fails from 2027-04-01. Windows2022: nothing before 2028-06-30 but ≥1.37. Ubuntu2204: nothing before 2027-06-30, then no new pools. Ubuntu2004: unsupported and unscalable from 2027-03-17",
    sources: [
      'CHANGELOG 2026-05-29, 2026-06-19, 2026-07-17 ("no longer supports creating node pools with Windows Server Annual Channel. Existing … unaffected"), 2026-02-08 (ws2019 "on any Kubernetes version")',
      "GH azure-container-networking#3870 (2025-07-29, code quoted)",
      "includes ubuntu-20-04/22-04/windows-*",
    ],
  },
  url: "aks/upgrade-os-version",
});
