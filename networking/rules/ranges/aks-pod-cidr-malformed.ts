import { malformed } from "./shared/syntax";

export const rule = malformed("podCidr", {
  description: "Azure refuses anything else; podCidr itself takes IPv4 only.",
  evidence: {
    grade: "refused",
    holds: "always",
    says: "the API has a pattern for podCidr: IPv4",
    sources: [
      "Azure/azure-cli 2.91.0, managed_cluster_decorator.py (quotes the pattern of the API specification)",
    ],
  },
});
