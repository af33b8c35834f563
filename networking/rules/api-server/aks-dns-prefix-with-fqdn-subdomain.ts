import { isGiven } from "../conditions";
import { forbidCluster } from "../forbid";

export const rule = forbidCluster({
  id: "aks-dns-prefix-with-fqdn-subdomain",
  facts: ["x-private-dns-spoke"],
  title: "A cluster must have dnsPrefix or fqdnSubdomain, not both",
  description:
    "fqdnSubdomain is the whole name in a private DNS zone of your own; dnsPrefix starts a name that Azure makes.",
  remediation: "Remove dnsPrefix where the cluster has a fqdnSubdomain.",
  evidence: {
    grade: "refused",
    says: "The API answers with an error where both are set",
    sources: [
      "GitHub hashicorp/terraform-provider-azurerm#11321 (2021-04): exactly one of the two, or the API answers with an error",
      "GitHub Azure/terraform-azurerm-avm-res-containerservice-managedcluster#167 (2026-02): Azure's API requires these to be mutually exclusive",
      "Azure CLI, managed_cluster_decorator: --dns-name-prefix and --fqdn-subdomain cannot be used at same time",
    ],
  },
  url: "aks/private-clusters#custom-private-dns-zone-with-subdomain-create-a-private-aks-cluster",
  when: [isGiven("dnsPrefix"), isGiven("fqdnSubdomain")],
  path: "dnsPrefix",
  problem: "is set, but fqdnSubdomain is set too",
  action: "remove one of the two",
});
