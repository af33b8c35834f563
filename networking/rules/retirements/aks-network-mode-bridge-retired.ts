import { retirements } from "../../facts/retirements";
import { retirementCheck } from "./shared/retired-settings";

export const rule = retirementCheck({
  evidence: {
    grade: "documented",
    says: '"no longer supported"; transparent "already the default and only option", value kept "for backward compatibility"',
    sources: [
      "API spec (arm-containerservice KnownNetworkMode)",
      "azurerm kubernetes_cluster_resource.go:1147-1150 with GH Azure/AKS#1954",
      "CHANGELOG 2021-01-04",
    ],
  },
  id: "aks-network-mode-bridge-retired",
  retirement: retirements["dep-bridge-mode"],
  title: "networkMode should not be bridge",
  description: "AKS supports networkMode transparent only.",
  severity: "high",
  because: "is no longer supported",
  value: "bridge",
});
