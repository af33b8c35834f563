import { showRange } from "../../resources/range-slot";
import { violation } from "../answers";
import { freeRange } from "../free-range";
import { check } from "../subject";
import { eachService } from "./shared/kinds-and-sizes";

/** Service ranges that are too large for AKS. */
export const rule = check(
  {
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
    asked: "resource",
  },
  function* (context) {
    const { serviceCidrPrefixLength, serviceCidrPrefixLengthIpv6 } = context.facts;
    // "Smaller than /12": a /12 itself may or may not be allowed.
    const shortest = { 4: serviceCidrPrefixLength.value - 1, 6: serviceCidrPrefixLengthIpv6.value };
    yield* eachService(context, function* (cluster, { slot, cidr }) {
      const limit = shortest[cidr.family];
      if (cidr.prefixLength < limit) {
        yield violation(cluster, slot.path, {
          value: showRange(slot, cidr),
          problem:
            cidr.family === 4
              ? `is a /${cidr.prefixLength}, and a service CIDR must be smaller than /${limit}`
              : `is a /${cidr.prefixLength}, and an IPv6 service CIDR must be a /${limit} or smaller`,
          action: freeRange(
            context,
            { entity: cluster, path: slot.path, kind: "serviceCidr", like: cidr },
            "use a smaller range",
          ),
        });
      }
    });
  },
);
