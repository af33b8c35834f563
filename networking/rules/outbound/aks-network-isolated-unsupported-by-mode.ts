import { hasOutboundType } from "../../cluster/cluster-settings";
import { modeCheck } from "../combinations/shared/network-modes";
import { Grade, Holds } from "../evidence";

export const aksNetworkIsolatedUnsupportedByMode = modeCheck({
  id: "aks-network-isolated-unsupported-by-mode",
  asked: "early",
  facts: ["x-kubenet-windows", "x-netisolated"],
  title: "A network isolated cluster must have a network mode that supports it",
  description: "kubenet isn't supported without outbound traffic.",
  remediation: "Use a mode of Azure CNI.",
  evidence: {
    grade: Grade.documented,
    holds: Holds.creation,
    says: 'page: "kubenet networking is not supported"; a code for bad network isolated settings exists, no report with kubenet',
    sources: [
      "docs concepts-network-isolated.md#limitations (2026-06-15)",
      "GH Azure/AKS#5240 and azurerm PR 29808 (the code)",
    ],
  },
  url: "https://learn.microsoft.com/azure/aks/concepts-network-isolated",
  feature: "networkIsolated",
  has: (cluster) => hasOutboundType(cluster, "none", "block"),
  path: () => "networkProfile.outboundType",
  without: "use another outbound type",
});
