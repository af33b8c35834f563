import { rangeCheck } from "./shared/placed-ranges";
import { overlapsReserved } from "./shared/reserved-ranges";

/** Service ranges against the ranges that AKS reserves. */
export const rule = rangeCheck(
  {
    kind: "serviceCidr",
    id: "aks-service-cidr-reserved-range",
    facts: ["cidr-reserved-ranges"],
    title: "Service CIDR must not overlap a range that AKS reserves",
    description:
      "AKS uses the reserved ranges on its nodes, and the creation of a cluster with such a service CIDR fails.",
    remediation: "Choose a service CIDR outside the reserved ranges, for example 10.0.0.0/16.",
    evidence: {
      grade: "refused",
      says: "169.254.0.0/16 is refused at creation; with 172.30.0.0/16 and 172.31.64.0/24 the creation fails; of 192.0.2.0/24 the documentation alone speaks",
      sources: [
        "Azure/AKS CHANGELOG 2025-01-30",
        "https://github.com/MicrosoftDocs/azure-aks-docs/issues/447 (2026-07)",
        "https://github.com/Azure/AKS/issues/2234 (2021), https://github.com/Azure/AKS/issues/731 (2018)",
      ],
    },
    url: "aks/concepts-network-cni-overview#aks-cni-networking-prerequisites",
  },
  overlapsReserved,
);
