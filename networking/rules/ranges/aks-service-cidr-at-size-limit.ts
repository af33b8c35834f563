import { rangeCheck } from "./shared/placed-ranges";

/** A /12 is where the documentation can be read both ways. */
export const rule = rangeCheck(
  {
    kind: "serviceCidr",
    id: "aks-service-cidr-at-size-limit",
    facts: ["cidr-service-size"],
    title: "Service CIDR should not be a /12",
    description:
      'The documentation says "smaller than /12" and leaves open whether a /12 is allowed.',
    severity: "low",
    remediation: "Choose a smaller service CIDR: a /16 has room for 65,536 services.",
    evidence: {
      grade: "documented",
      says: '"smaller than /12", confirmed by Microsoft as a size; Kubernetes itself accepts a /12',
      sources: [
        "AKS docs, concepts-network-ip-address-planning (2026-04-16)",
        "https://github.com/MicrosoftDocs/azure-docs/issues/13444 (2018)",
        "kubernetes/kubernetes, validation_test.go (10.92.0.0/12 is valid)",
      ],
    },
    url: "aks/concepts-network-ip-address-planning",
  },
  function* ({ cidr }, { facts }) {
    const limit = facts.serviceCidrPrefixLength.value - 1;
    if (cidr.family === 4 && cidr.prefixLength === limit) {
      yield {
        problem: `is a /${limit}, and the documentation says "smaller than /${limit}"`,
        action: "use a smaller range",
      };
    }
  },
);
