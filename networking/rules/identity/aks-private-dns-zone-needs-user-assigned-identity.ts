import { has } from "../conditions";
import { forbidCluster } from "../forbid";
import { ownPrivateDnsZone, privateDnsZonePath } from "./shared/identity-type";

/** AKS writes into a DNS zone of yours while the cluster is made. */
export const rule = forbidCluster({
  id: "aks-private-dns-zone-needs-user-assigned-identity",
  facts: ["id-private-dns"],
  title: "A cluster with its own private DNS zone must have a user-assigned identity",
  description:
    "The identity needs its role on the zone before the cluster exists, so Azure refuses a system-assigned one.",
  remediation:
    "Make a user-assigned identity, give it its roles, and set identity.type UserAssigned.",
  evidence: {
    grade: "refused",
    says: "says a user-assigned identity (or service principal) is required",
    sources: [
      'docs private-clusters.md:518, :651 "you must use a user-assigned managed identity"',
      "MS error list (~2022)",
      "azurerm kubernetes_cluster_resource.go:2012 refuses the same, GH azurerm#10952 (only for a zone of one's own)",
    ],
  },
  url: "aks/private-clusters",
  asked: "stack",
  when: [
    has("identity.type", "SystemAssigned"),
    (cluster, { topology }) => ownPrivateDnsZone(topology, cluster),
  ],
  path: "identity.type",
  value: "SystemAssigned",
  problem: `can't write to the DNS zone of ${privateDnsZonePath} before the cluster exists`,
  action: `use UserAssigned, or ${privateDnsZonePath} system`,
  errorCode: "SystemAssignedIdentityNotSupportedForCustomPrivateDNSZone",
});
