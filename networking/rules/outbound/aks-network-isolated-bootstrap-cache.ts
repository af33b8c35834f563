import { outboundTypePath } from "../../cluster/network-profile";
import { allOf, is, known, not, orElse } from "../../resources/value";
import { forbid } from "../answers";
import { clusterCheck } from "../subject";

export const rule = clusterCheck(
  {
    id: "aks-network-isolated-bootstrap-cache",
    facts: ["x-netisolated", "ob-none"],
    title: "Outbound type none or block must have bootstrapProfile.artifactSource Cache",
    description:
      "Nodes without outbound traffic get their images from a private registry; Azure refuses another artifact source.",
    remediation: "Set bootstrapProfile.artifactSource to Cache, or use another outbound type.",
    evidence: {
      grade: "refused",
      says: "\"When outbound type is none or block, bootstrapProfile.artifactSource must be 'Cache'\"",
      sources: [
        "GitHub hashicorp/terraform-provider-azurerm#29808 (2025-07) and #32598 (2026-06), quote Azure",
        "docs concepts-network-isolated (2026-06-15)",
      ],
    },
    url: "aks/concepts-network-isolated#how-a-network-isolated-cluster-works",
  },
  (cluster) => {
    const path = "bootstrapProfile.artifactSource";
    const hasCache = orElse(is(cluster.properties.text(path), "Cache"), known(false));
    return forbid(
      cluster,
      allOf(is(cluster.properties.text(outboundTypePath), "none", "block"), not(hasCache)),
      {
        path: outboundTypePath,
        problem: `requires ${path} Cache`,
        action: `set ${path} to Cache`,
        errorCode: "InvalidNetworkIsolatedClusterConfiguration",
      },
    );
  },
);
