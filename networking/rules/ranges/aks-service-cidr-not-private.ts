import { coveredBy } from "../../address-ranges";
import { forbiddenVnetRanges, reservedRanges, supportedPodRanges } from "../../facts/ranges";
import { clusterCheck } from "../subject";
import { placedRanges, wrongRange } from "./shared/placed-ranges";

const privateRanges = supportedPodRanges.map(({ value }) => value);
const otherwiseRefused = [...reservedRanges, ...forbiddenVnetRanges];

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
    for (const range of placedRanges("serviceCidr", cluster)) {
      const { cidr } = range;
      const isRefused = otherwiseRefused.some(({ value }) => value.overlaps(cidr));
      if (cidr.family === 4 && !isRefused && !coveredBy(cidr, privateRanges)) {
        yield wrongRange(context, range, {
          problem: `is not inside the private ranges ${privateRanges.join(", ")}`,
          action: "use a private range",
        });
      }
    }
  },
);
