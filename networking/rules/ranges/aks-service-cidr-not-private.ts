import { coveredBy } from "../../address-ranges";
import { serviceRanges } from "../../cluster/network-profile";
import { forbiddenVnetRanges } from "../../facts/ranges";
import { ArmType } from "../../resources/arm-resource";
import { knownSlots, showRange } from "../../resources/range-slot";
import { Grade, Holds } from "../evidence";
import { freeRange } from "../free-range";
import { type Rule, RuleSeverity } from "../rule";
import { privateRanges, reserved } from "./shared/kinds-and-sizes";

const otherwiseRefused = [...reserved, ...forbiddenVnetRanges.map(({ value }) => value)];

/** Service ranges of public addresses, which Azure accepts. */
export const aksServiceCidrNotPrivate: Rule = {
  id: "aks-service-cidr-not-private",
  partOf: "aks-service-cidr-public-range",
  facts: ["cidr-service-public"],
  title: "Service CIDR should be a private range",
  description: "Pods can't reach the hosts on the internet that have the addresses of services.",
  remediation: "Choose a range of RFC 1918 or RFC 6598.",
  severity: RuleSeverity.medium,
  evidence: {
    grade: Grade.documented,
    holds: Holds.creation,
    says: '"any private address range"; 172.10.0.0/16 is accepted in a public project\'s CI',
    sources: [
      "AKS docs, concepts-network-legacy-cni#deployment-parameters",
      "https://github.com/Azure/AKS-Construction/issues/701 (2024-06, accepted)",
    ],
  },
  url: "https://learn.microsoft.com/azure/aks/concepts-network-legacy-cni#deployment-parameters",
  subjects: [ArmType.managedCluster],
  asked: "resource",
  *run(context) {
    for (const cluster of context.topology.clusters) {
      for (const { slot, cidr } of knownSlots(serviceRanges(cluster))) {
        const isRefused = otherwiseRefused.some((range) => range.overlaps(cidr));
        if (cidr.family === 4 && !isRefused && !coveredBy(cidr, privateRanges)) {
          yield {
            answer: "violation",
            entity: cluster,
            property: slot.path,
            value: showRange(slot, cidr),
            problem: `is not inside the private ranges ${privateRanges.join(", ")}`,
            action: freeRange(
              context,
              { entity: cluster, path: slot.path, kind: "serviceCidr", like: cidr },
              "use a private range",
            ),
          };
        }
      }
    }
  },
};
