import { addonPath, hasAddon } from "../../cluster/cluster-settings";
import { modeCheck } from "../combinations/shared/network-modes";
import { Grade, Holds } from "../evidence";

export const aksAgicUnsupportedByMode = modeCheck({
  id: "aks-agic-unsupported-by-mode",
  asked: "early",
  facts: ["x-agic-overlay"],
  title: "The Application Gateway Ingress Controller should have a network mode that supports it",
  description: "The gateway sends its traffic to the pods' own addresses.",
  remediation: "Use a mode that the controller supports.",
  evidence: {
    grade: Grade.advised,
    holds: Holds.always,
    says: '(deck-2023 edition only) all modes are accepted today: kubenet and flat always, overlay since CL 2025-03-16, GA 2025-08-29. In the current edition no mode of the table is "unsupported", so the rule can only answer "undecided" (dual-stack, none); it fires for `edition: deck-2023` alone',
    sources: [
      "CL 2025-03-16 and 2025-08-29",
      "docs concepts-network-cni-overview.md (AGIC: Supported ×4, 2026-07-10)",
      "azurerm acc addonProfileIngressApplicationGateway* (azure and default plugin, accepted)",
    ],
  },
  url: "https://github.com/Azure/AKS/blob/master/CHANGELOG.md",
  severity: "high",
  feature: "agic",
  has: (cluster) => hasAddon(cluster, "ingressApplicationGateway"),
  path: (cluster) => `${addonPath(cluster, "ingressApplicationGateway")}.enabled`,
  without: "switch the add-on off",
});
