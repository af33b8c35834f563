import { rangeCheck } from "./shared/placed-ranges";

/** Service ranges that are too large for AKS. */
export const rule = rangeCheck(
  {
    kind: "serviceCidr",
    id: "aks-service-cidr-too-large",
    facts: ["cidr-service-size", "cidr-service-size-v6"],
    title: "Service CIDR must be smaller than /12, IPv6 not larger than /108",
    description: "The documentation allows no larger service CIDR.",
    remediation: "Choose a smaller service CIDR: a /16 has room for 65,536 services.",
    evidence: {
      grade: "documentedLimit",
      says: '"must be smaller than /12", IPv6 "no larger than /108"; up to Kubernetes 1.33 the API server doesn\'t start with more than 20 bits; no error of AKS is on record',
      sources: [
        "AKS docs, concepts-network-ip-address-planning (2026-04-16)",
        "AKS docs, configure-dual-stack (2026-07-31, /108)",
        "kubernetes/kubernetes, cmd/kube-apiserver/app/options/validation.go",
      ],
    },
    url: "aks/concepts-network-ip-address-planning",
  },
  function* ({ cidr: { family, prefixLength } }, { facts }) {
    // "Smaller than /12": a /12 itself may or may not be allowed.
    const limit =
      family === 4
        ? facts.serviceCidrPrefixLength.value - 1
        : facts.serviceCidrPrefixLengthIpv6.value;
    if (prefixLength < limit) {
      const must =
        family === 4
          ? `a service CIDR must be smaller than /${limit}`
          : `an IPv6 service CIDR must be a /${limit} or smaller`;
      yield { problem: `is a /${prefixLength}, and ${must}`, action: "use a smaller range" };
    }
  },
);
