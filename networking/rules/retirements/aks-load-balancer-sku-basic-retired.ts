import { retirements } from "../../facts/retirements";
import { retirementCheck } from "./shared/retired-settings";

export const rule = retirementCheck({
  evidence: {
    grade: "refused",
    says: '"AKS now blocks the creation of clusters with Basic Load Balancer"',
    sources: [
      "CHANGELOG 2025-04-06, 2025-10-12, 2026-01-04",
      'GH Azure/AKS#5020 ("As of 30 March 2025 …")',
    ],
  },
  id: "aks-load-balancer-sku-basic-retired",
  retirement: retirements["dep-basic-lb"],
  title: "A new cluster must not have a Basic load balancer",
  description:
    "Azure refuses new clusters with a Basic load balancer; existing ones run without support.",
  severity: "critical",
  value: "basic",
});
