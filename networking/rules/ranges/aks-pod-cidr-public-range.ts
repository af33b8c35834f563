import { coveredBy } from "../../address-ranges";
import { networkSetting } from "../../cluster/network-profile";
import { reservedRanges, supportedPodRanges } from "../../facts/ranges";
import { isOneOf } from "../../resources/value";
import { clusterCheck } from "../subject";
import { placedRanges, wrongRange } from "./shared/placed-ranges";

const supported = supportedPodRanges.map(({ value }) => value);

/** What AKS reserves is another check's violation. */
const expected = [...supported, ...reservedRanges.map(({ value }) => value)];

/** Pod ranges that AKS accepts but doesn't support. */
export const rule = clusterCheck(
  {
    id: "aks-pod-cidr-public-range",
    facts: ["cidr-pod-space-kind"],
    title: "Pod CIDR should be a private range",
    description: "Azure doesn't refuse other pod CIDRs with overlay, but doesn't support them.",
    severity: "medium",
    remediation: "Choose a range of RFC 1918 or RFC 6598.",
    evidence: {
      grade: "documented",
      holds: "always",
      says: "\"Azure doesn't block the use of public IP ranges, they're outside Microsoft's support scope\"",
      sources: ["AKS docs, concepts-network-azure-cni-overlay, note on the pod CIDR (2026-07-31)"],
    },
    url: "aks/concepts-network-azure-cni-overlay",
  },
  function* (cluster, context) {
    // The page is about overlay: kubenet and a CNI of one's own are not mentioned.
    if (!isOneOf(networkSetting(cluster, "networkPlugin"), "azure")) {
      return;
    }
    for (const range of placedRanges("podCidr", cluster)) {
      if (range.cidr.family === 4 && !coveredBy(range.cidr, expected)) {
        yield wrongRange(context, range, {
          problem: `is not inside ${supported.join(", ")}, which AKS supports for pods`,
          action: "use a private range",
        });
      }
    }
  },
);
