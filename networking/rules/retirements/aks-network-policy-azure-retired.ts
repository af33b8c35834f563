import { retirements } from "../../facts/retirements";
import { policyManagerOn, retirementCheck } from "./shared/retired-settings";

export const rule = retirementCheck({
  evidence: {
    grade: "retired",
    holds: "always",
    says: "Linux: supported to 2028-09-30, nothing blocked (install/uninstall on an existing cluster is refused below 1.30)",
    sources: [
      "include azure-network-policy-manager-linux-retirement (2026-01-14)",
      "CHANGELOG 2026-05-29",
    ],
  },
  id: "aks-network-policy-azure-retired",
  retirement: retirements["dep-npm-linux"],
  title: "A new cluster should not use Azure network policies",
  description: "AKS stops supporting the Azure network policy engine on Linux nodes.",
  ...policyManagerOn("Linux"),
});
