import { retirements } from "../../facts/retirements";
import { retirementCheck } from "./shared/retired-settings";

export const rule = retirementCheck({
  evidence: {
    grade: "retired",
    holds: "always",
    says: 'nothing is blocked before 2028-03-31: creation, scaling, upgrade work; after it "no longer supports"',
    sources: [
      "include kubenet-retirement (2026-01-14)",
      "azurerm acc tests make kubenet clusters (accepted)",
      "GH Azure/AKS#4859",
    ],
  },
  id: "aks-network-plugin-kubenet-retired",
  retirement: retirements["dep-kubenet"],
  title: "A new cluster should not use kubenet",
  description: "AKS stops supporting kubenet, and moving a cluster off it reimages every node.",
  severity: "high",
  value: "kubenet",
});
