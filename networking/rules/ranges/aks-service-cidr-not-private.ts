import { coveredBy } from "../../address-ranges";
import { serviceRanges } from "../../cluster/network-profile";
import { forbiddenVnetRanges } from "../../facts/ranges";
import { knownSlots, showRange } from "../../resources/range-slot";
import { violation } from "../answers";
import { freeRange } from "../free-range";
import { clusterCheck } from "../subject";
import { privateRanges, reserved } from "./shared/kinds-and-sizes";

const otherwiseRefused = [...reserved, ...forbiddenVnetRanges.map(({ value }) => value)];

/** Service ranges of public addresses, which Azure accepts. */
export const rule = clusterCheck(
  {
    id: "aks-service-cidr-not-private",
    partOf: "aks-service-cidr-public-range",
    facts: ["cidr-service-public"],
    title: "Service CIDR should be a private range",
    description: "Pods can't reach the hosts on the internet that have the addresses of services.",
    severity: "medium",
    remediation: "Choose a range of RFC 1918 or RFC 6598.",
    evidence: {
      grade: "documented",
      says: '"any private address range"; 172.10.0.0/16 is accepted in a public project\'s CI',
      sources: [
        "AKS docs, concepts-network-legacy-cni#deployment-parameters",
        "https://github.com/Azure/AKS-Construction/issues/701 (2024-06, accepted)",
      ],
    },
    url: "aks/concepts-network-legacy-cni#deployment-parameters",
  },
  function* (cluster, context) {
    for (const { slot, cidr } of knownSlots(serviceRanges(cluster))) {
      const isRefused = otherwiseRefused.some((range) => range.overlaps(cidr));
      if (cidr.family === 4 && !isRefused && !coveredBy(cidr, privateRanges)) {
        yield violation(cluster, slot.path, {
          value: showRange(slot, cidr),
          problem: `is not inside the private ranges ${privateRanges.join(", ")}`,
          action: freeRange(
            context,
            { entity: cluster, path: slot.path, kind: "serviceCidr", like: cidr },
            "use a private range",
          ),
        });
      }
    }
  },
);
