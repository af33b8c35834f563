import { serviceRanges } from "../../cluster/network-profile";
import { ArmType } from "../../resources/arm-resource";
import { Grade, Holds } from "../evidence";
import { type Rule, RuleSeverity } from "../rule";
import { outsideReserved } from "./shared/reserved-ranges";

/** Service ranges against the ranges that AKS reserves. */
export const aksServiceCidrReservedRange: Rule = {
  id: "aks-service-cidr-reserved-range",
  facts: ["cidr-reserved-ranges"],
  title: "Service CIDR must not overlap a range that AKS reserves",
  description:
    "AKS uses the reserved ranges on its nodes: services in them can't be reached, and Azure refuses 169.254.0.0/16.",
  remediation: "Choose a service CIDR outside the reserved ranges, for example 10.0.0.0/16.",
  severity: RuleSeverity.critical,
  evidence: {
    grade: Grade.refused,
    holds: Holds.creation,
    says: "169.254/16 validated at creation; with 172.30/16 and 172.31.64.0/24 the creation fails (2018, 2021 and, with plain Azure CNI, 2026-07)",
    sources: [
      "CL 2025-01-30",
      "GH MicrosoftDocs/azure-aks-docs#447 (2026-07)",
      "GH Azure/AKS#2234 (2021), #731 (2018)",
    ],
  },
  url: "https://learn.microsoft.com/azure/aks/concepts-network-cni-overview#prerequisites",
  subjects: [ArmType.managedCluster],
  asked: "resource",
  *run(context) {
    for (const cluster of context.topology.clusters) {
      yield* outsideReserved(context, cluster, serviceRanges(cluster), "serviceCidr");
    }
  },
};
