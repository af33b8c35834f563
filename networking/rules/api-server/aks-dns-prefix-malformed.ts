import { dnsPrefixProblem } from "../../facts/dns-prefix";
import { judgeValue } from "../answers";
import { clusterCheck } from "../subject";

export const rule = clusterCheck(
  {
    id: "aks-dns-prefix-malformed",
    facts: ["lim-names"],
    title: "A dnsPrefix must be 1 to 54 letters, digits and hyphens",
    description:
      "It becomes a part of the API server's name, and Azure refuses one that is longer, or has other characters.",
    remediation: "Use letters, digits and hyphens, with a letter or digit first and last.",
    evidence: {
      grade: "refused",
      says: "The value of parameter dnsPrefix is invalid. Error details: DNS prefix must contain between 1 and 54 characters. Names that break the naming restrictions of AKS are answered with an error.",
      sources: [
        "GitHub pulumi/pulumi-azure-native#571 (2021-03, quotes Azure)",
        "support aks-common-issues-faq: what naming restrictions are enforced",
        "GitHub hashicorp/terraform-provider-azurerm#20813 (2023-03): letters, numbers and hyphens, 1 to 54",
      ],
    },
    url: "templates/microsoft.containerservice/managedclusters",
  },
  (cluster) =>
    judgeValue(cluster, "dnsPrefix", cluster.properties.text("dnsPrefix"), (text) => {
      const wrong = dnsPrefixProblem(text);
      const value = JSON.stringify(text.slice(0, 100));
      return wrong && { ...wrong, value, errorCode: "InvalidParameter" };
    }),
);
