import { retirements } from "../../facts/retirements";
import { poolCheck } from "../subject";
import { retirementCheck } from "./shared/retired-settings";

export const rule = retirementCheck({
  evidence: {
    grade: "refused",
    says: '"As of 30 March 2025, you can no longer create clusters with Availability Sets"; existing ones out of support, "will be force migrated"',
    sources: [
      "GH Azure/AKS#5021 (2025-05-14, the very page that the rule links)",
      "include availability-sets-retirement (2026-01-14)",
    ],
  },
  id: "aks-pool-type-availability-set-retired",
  retirement: retirements["dep-avset"],
  title: "A new cluster must not have node pools in availability sets",
  description:
    "Azure has refused new clusters with availability sets since 2025-03-30; existing ones run without support.",
  severity: "high",
  checkOf: poolCheck,
  path: "type",
  value: "AvailabilitySet",
});
