import { retirements } from "../../facts/retirements";
import { policyManagerOn, retirementCheck } from "./shared/retired-settings";

export const rule = retirementCheck({
  evidence: {
    grade: "retired",
    holds: "always",
    says: '"Subscriptions that aren\'t registered with this feature will no longer be able to onboard. Existing onboarded customers can continue" to 2026-09-30; then no support. No refusal of networkPolicy azure beside a Windows pool found, and one runs',
    sources: [
      "include azure-network-policy-manager-windows-retirement (2026-01-14)",
      "GH Azure/AKS#3129 (2026-02-12)",
      "jenkins-infra/azure privatek8s-sponsored (52874ef43e2e, K8s 1.34.7, policy azure + Windows2022 pool, production: accepted)",
    ],
  },
  id: "aks-network-policy-azure-windows-retired",
  retirement: retirements["dep-npm-windows"],
  title: "Azure network policies should not be used with Windows nodes",
  description:
    "AKS supports them on Windows nodes until 2026-09-30, and only subscriptions that had registered the preview could start.",
  severity: "high",
  asked: "stack",
  ...policyManagerOn("Windows"),
});
