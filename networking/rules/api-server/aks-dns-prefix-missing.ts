import { isAutomatic } from "../../cluster/network-profile";
import { allOf, not } from "../../resources/value";
import { forbid } from "../answers";
import { clusterCheck } from "../subject";

export const rule = clusterCheck(
  {
    id: "aks-dns-prefix-missing",
    facts: ["lim-names"],
    title: "A cluster must have a dnsPrefix, or a fqdnSubdomain",
    description:
      "Azure refuses a cluster with neither, though its API doesn't list dnsPrefix as required. AKS Automatic chooses one itself.",
    evidence: {
      grade: "refused",
      says: "The value of parameter dnsPrefix is invalid. Error details: DNS prefix '' is invalid. DNS prefix must contain between 1 and 54 characters.",
      sources: [
        "GitHub pulumi/pulumi-azure-native#571 (2021-03, quotes Azure; open)",
        "GitHub Azure/terraform-azurerm-avm-res-containerservice-managedcluster#149 (2026-01, API 2025-10-01), mended by #164",
        "GitHub hashicorp/terraform-provider-azurerm#11321 (2021-04): exactly one of the two, or the API answers with an error",
        "Azure quickstarts for AKS Automatic (2024 and later) leave it out",
      ],
    },
    url: "templates/microsoft.containerservice/managedclusters",
  },
  function* (cluster) {
    const { properties } = cluster;
    // Only Azure says the name of a cluster as `name`: one that exists has a prefix, though a list may leave it out.
    if (properties.text("name").state !== "known") {
      const none = allOf(
        not(properties.given("dnsPrefix")),
        not(properties.given("fqdnSubdomain")),
        not(isAutomatic(cluster)),
      );
      yield* forbid(cluster, none, {
        path: "dnsPrefix",
        problem: "is not set, and neither is fqdnSubdomain",
        action: "set dnsPrefix, such as to the name of the cluster",
        errorCode: "InvalidParameter",
      });
    }
  },
);
