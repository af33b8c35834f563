import { hasOutboundType } from "../../cluster/cluster-settings";
import { modeCheck } from "../combinations/shared/network-modes";

export const rule = modeCheck({
  id: "aks-network-isolated-unsupported-by-mode",
  asked: "early",
  facts: ["x-kubenet-windows", "x-netisolated"],
  title: "A network isolated cluster should have a network mode that supports it",
  description: "kubenet isn't supported in network isolated clusters.",
  remediation: "Use a mode of Azure CNI.",
  evidence: {
    grade: "documented",
    says: "kubenet networking isn't supported, says the page.",
    sources: ["docs concepts-network-isolated#limitations (2026-06-15)"],
  },
  url: "aks/concepts-network-isolated#limitations",
  feature: "networkIsolated",
  has: (cluster) => hasOutboundType(cluster, "none", "block"),
  path: () => "networkProfile.outboundType",
  without: "use another outbound type",
});
