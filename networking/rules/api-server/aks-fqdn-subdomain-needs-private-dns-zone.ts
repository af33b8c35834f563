import { isPrivate } from "../../cluster/cluster-settings";
import { known, orElse } from "../../resources/value";
import { any, type Condition, isGiven, no } from "../conditions";
import { forbidCluster } from "../forbid";
import { hasZone, zonePath } from "./shared/private-cluster";

const namesNoZone = hasZone("system", "none", "");
const isWithoutZone: Condition = (cluster, context) =>
  orElse(namesNoZone(cluster, context), known(true));

export const rule = forbidCluster({
  id: "aks-fqdn-subdomain-needs-private-dns-zone",
  facts: ["x-private-dns-spoke"],
  title: "fqdnSubdomain must have a private cluster with its own private DNS zone",
  description: "Azure refuses a subdomain where no private DNS zone of your own holds it.",
  remediation:
    "Set privateDNSZone to the id of your own zone, or use dnsPrefix instead of fqdnSubdomain.",
  evidence: {
    grade: "refused",
    says: "The resource provider answers with an error where it is set without a custom private DNS zone; the API describes it for such clusters only.",
    sources: [
      "GitHub Azure/terraform-azurerm-avm-res-containerservice-managedcluster#64 (2025-04)",
      "API ManagedCluster.fqdnSubdomain",
      "docs private-clusters#custom-private-dns-zone-with-subdomain-create-a-private-aks-cluster (2026-08-05)",
    ],
  },
  url: "aks/private-clusters#custom-private-dns-zone-with-subdomain-create-a-private-aks-cluster",
  when: [isGiven("fqdnSubdomain"), any(isWithoutZone, no(isPrivate))],
  path: "fqdnSubdomain",
  problem: "requires a private cluster with privateDNSZone set to the id of your own zone",
  action: `set ${zonePath} to the id of your own zone, or use dnsPrefix instead`,
});
