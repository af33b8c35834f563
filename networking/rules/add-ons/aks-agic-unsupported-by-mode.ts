import { addonPath, hasAddon } from "../../cluster/cluster-settings";
import { modeCheck } from "../combinations/shared/network-modes";
import { agic } from "./shared/application-gateways";

export const rule = modeCheck({
  id: "aks-agic-unsupported-by-mode",
  asked: "early",
  facts: ["x-agic-overlay"],
  title: "The Application Gateway Ingress Controller should have a network mode that supports it",
  description: "In 2023 the controller didn't support Azure CNI Overlay; it does since AGIC 1.8.0.",
  remediation: "Use a mode that the controller supports.",
  evidence: {
    grade: "documented",
    says: "Only in the edition of 2023: today AGIC is supported with kubenet, flat networks and, since 2025-03-16, overlay.",
    sources: [
      "AKS docs of 2023, azure-cni-overlay: the controller isn't supported",
      "AKS CHANGELOG 2025-03-16, 2025-08-29",
      "docs concepts-network-cni-overview#feature-comparison (2026-07-10)",
    ],
  },
  url: "aks/concepts-network-cni-overview#feature-comparison",
  severity: "high",
  feature: "agic",
  has: (cluster) => hasAddon(cluster, agic),
  path: (cluster) => `${addonPath(cluster, agic)}.enabled`,
  without: "switch the add-on off",
});
