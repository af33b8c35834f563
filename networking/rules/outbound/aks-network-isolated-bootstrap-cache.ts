import { outboundTypePath } from "../../cluster/network-profile";
import { has, no } from "../conditions";
import { forbidCluster } from "../forbid";

const sourcePath = "bootstrapProfile.artifactSource";

export const rule = forbidCluster({
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
  when: [has(outboundTypePath, "none", "block"), no(has(sourcePath, "Cache"))],
  path: outboundTypePath,
  problem: `requires ${sourcePath} Cache`,
  action: `set ${sourcePath} to Cache`,
  errorCode: "InvalidNetworkIsolatedClusterConfiguration",
});
