import { isPrivate, isVnetIntegrated } from "../../cluster/cluster-settings";
import { allOf, not } from "../../resources/value";
import { forbid } from "../answers";
import { Grade, Holds } from "../evidence";
import { clusterCheck } from "../subject";
import { isIsolated } from "./shared/network-isolated";

export const aksNetworkIsolatedPublicApiServer = clusterCheck(
  {
    id: "aks-network-isolated-public-api-server",
    facts: ["x-netisolated"],
    title: "A network isolated cluster must be private or have API server VNet integration",
    description: "Nodes without outbound traffic can't reach a public API server.",
    remediation: "Set enablePrivateCluster or enableVnetIntegration to true.",
    evidence: {
      grade: Grade.documented,
      holds: Holds.creation,
      says: '"you need to first ensure" private traffic by one of the two modes; every example has one; no refusal on record',
      sources: [
        "docs concepts-network-isolated.md (2026-06-15)",
        "docs network-isolated.md (2025-06-20)",
        "azurerm acc test networkIsolatedBootstrapProfileArtifactSourceCache (private, accepted)",
      ],
    },
    url: "https://learn.microsoft.com/azure/aks/concepts-network-isolated",
  },
  (cluster) =>
    forbid(
      cluster,
      allOf(isIsolated(cluster), not(isPrivate(cluster)), not(isVnetIntegrated(cluster))),
      {
        path: "networkProfile.outboundType",
        problem: "makes a network isolated cluster, whose nodes can't reach a public API server",
        action: "set apiServerAccessProfile.enablePrivateCluster or enableVnetIntegration to true",
      },
    ),
);
