import { coveredBy } from "../../address-ranges";
import { networkSetting, podRanges } from "../../cluster/network-profile";
import { knownSlots, showRange } from "../../resources/range-slot";
import { isOneOf } from "../../resources/value";
import { violation } from "../answers";
import { freeRange } from "../free-range";
import { clusterCheck } from "../subject";
import { privateRanges, reserved } from "./shared/kinds-and-sizes";

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
    const pods = podRanges(cluster);
    const plugin = networkSetting(cluster, "networkPlugin");
    // The page is about overlay: kubenet and a CNI of one's own are not mentioned.
    if (pods.state !== "known" || !isOneOf(plugin, "azure")) {
      return;
    }
    for (const { slot, cidr } of knownSlots(pods.value)) {
      if (cidr.family === 6 || coveredBy(cidr, [...privateRanges, ...reserved])) {
        continue;
      }
      yield violation(cluster, slot.path, {
        value: showRange(slot, cidr),
        problem: `is not inside ${privateRanges.join(", ")}, which AKS supports for pods`,
        action: freeRange(
          context,
          { entity: cluster, path: slot.path, kind: "podCidr", like: cidr },
          "use a private range",
        ),
      });
    }
  },
);
