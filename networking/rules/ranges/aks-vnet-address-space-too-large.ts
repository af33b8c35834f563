import { clusterCheck } from "../subject";
import { inVnetOf } from "./shared/own-vnet";

/** The largest VNet that the AKS documentation has for a cluster. */
export const rule = clusterCheck(
  {
    id: "aks-vnet-address-space-too-large",
    partOf: "vnet-address-space-too-large",
    facts: ["cidr-subnet-min"],
    title: "A range of a cluster's VNet should not be larger than /8",
    description: "A table of the AKS documentation has /8 as the largest size; Azure allows more.",
    severity: "low",
    remediation: "Use a /8 or smaller.",
    evidence: {
      grade: "documented",
      says: '"Max size /8", in one table only',
      sources: ["AKS docs, concepts-network-ip-address-planning (2026-04-16)"],
    },
    url: "aks/concepts-network-ip-address-planning",
    asked: "stack",
  },
  (cluster, context) =>
    inVnetOf(cluster, context, function* ({ family, prefixLength }) {
      const shortest = context.facts.vnetPrefixLength.value;
      const isOtherRule = prefixLength < context.facts.largestVnetPrefixLength.value;
      if (family === 4 && prefixLength < shortest && !isOtherRule) {
        yield {
          problem: `is a /${prefixLength}, and the documentation has /${shortest} as the largest`,
          action: "use a smaller range",
        };
      }
    }),
);
