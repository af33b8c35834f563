import { isPrivate } from "../../cluster/cluster-settings";
import { ArmType } from "../../resources/arm-resource";
import { allOf, anyOf, is, known, not, orElse } from "../../resources/value";
import { forbid } from "../answers";
import { clusterCheck } from "../subject";
import { zonePath } from "./shared/private-cluster";
export const rule = clusterCheck(
  {
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
  },
  (cluster, { topology }) => {
    const zone = cluster.properties.text(zonePath);
    const link = topology.follow(cluster, zonePath, ArmType.privateDnsZone);
    const withoutZone =
      link.state === "known" ? known(false) : orElse(is(zone, "system", "none", ""), known(true));
    return forbid(
      cluster,
      allOf(cluster.properties.given("fqdnSubdomain"), anyOf(withoutZone, not(isPrivate(cluster)))),
      {
        path: "fqdnSubdomain",
        problem: "requires a private cluster with privateDNSZone set to the id of your own zone",
        action: `set ${zonePath} to the id of your own zone, or use dnsPrefix instead`,
      },
    );
  },
);
