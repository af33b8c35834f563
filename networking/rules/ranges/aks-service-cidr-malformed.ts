import { malformed } from "./shared/syntax";

export const rule = malformed("serviceCidr", {
  description: "Azure refuses anything else; serviceCidr itself takes IPv4 only.",
  evidence: {
    grade: "refused",
    holds: "always",
    says: "the API has a pattern for serviceCidr: IPv4",
    sources: [
      "Azure/azure-cli 2.91.0, managed_cluster_decorator.py (quotes the pattern of the API specification)",
    ],
  },
});
