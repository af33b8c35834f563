import { isPrivate, isVnetIntegrated } from "../../cluster/cluster-settings";
import { no } from "../conditions";
import { forbidCluster } from "../forbid";
import { isIsolated } from "./shared/network-isolated";

export const rule = forbidCluster({
  id: "aks-network-isolated-public-api-server",
  facts: ["x-netisolated"],
  title: "A network isolated cluster should be private or have API server VNet integration",
  description: "Nodes without outbound traffic need a private way to the API server.",
  remediation: "Set enablePrivateCluster or enableVnetIntegration to true.",
  evidence: {
    grade: "documented",
    says: "The pages ask for a private cluster or API server VNet integration first; no refusal is on record.",
    sources: ["docs concepts-network-isolated (2026-06-15)", "docs network-isolated (2025-06-20)"],
  },
  url: "aks/concepts-network-isolated#how-a-network-isolated-cluster-works",
  when: [isIsolated, no(isPrivate), no(isVnetIntegrated)],
  path: "networkProfile.outboundType",
  problem: "makes a network isolated cluster, which should reach its API server privately",
  action: "set apiServerAccessProfile.enablePrivateCluster or enableVnetIntegration to true",
});
