import { has, isGiven, isOn, no } from "../conditions";
import { forbidPool } from "../forbid";

export const rule = forbidPool({
  id: "aks-windows-2025-needs-fips",
  facts: ["x-windows-first"],
  title: "A Windows Server 2025 pool must not have FIPS disabled",
  description: "AKS has Windows Server 2025 as a FIPS image only, and refuses enableFIPS false.",
  remediation: "Set enableFIPS to true.",
  evidence: {
    grade: "refused",
    says: "Azure rejects Windows2025 with enableFIPS false.",
    sources: [
      "GitHub Azure/azure-cli-extensions#10255 (2026-08-26)",
      "docs create-node-pools, upgrade-os-version (2026-07-13): a FIPS-enabled image is required",
      "docs create-node-pools, ARM template: osSKU windows2025 without enableFIPS",
    ],
  },
  url: "aks/upgrade-os-version",
  // Left out it is accepted: AKS has no other image.
  when: [has("osSKU", "Windows2025"), isGiven("enableFIPS"), no(isOn("enableFIPS"))],
  path: "osSKU",
  problem: "exists as a FIPS image only, but enableFIPS is false",
  action: "set enableFIPS to true",
});
