import { coveredBy } from "../../address-ranges";
import { cidr as range } from "../../cidr";
import { serviceRanges } from "../../cluster/network-profile";
import { multicastRange } from "../../facts/ranges";
import { ArmType } from "../../resources/arm-resource";
import { knownSlots, showRange } from "../../resources/range-slot";
import { undecided, unknownSlots } from "../answers";
import { Grade, Holds } from "../evidence";
import { freeRange } from "../free-range";
import { type Rule, RuleSeverity } from "../rule";
import { privateRanges, reserved } from "./shared/kinds-and-sizes";

/** Neither private nor public, and not said by any page to be refused. */
const specialRanges = ["0.0.0.0/8", "127.0.0.0/8", "198.18.0.0/15", "240.0.0.0/4"].map(range);

/** Service ranges of public or multicast addresses. */
export const aksServiceCidrPublicRange: Rule = {
  id: "aks-service-cidr-public-range",
  facts: ["cidr-service-public"],
  title: "Service CIDR must not be a public or multicast range",
  description: "Azure refuses a service CIDR of public or multicast addresses.",
  remediation: "Choose a private range (RFC 1918 or RFC 6598).",
  severity: RuleSeverity.critical,
  evidence: {
    grade: Grade.advised,
    holds: Holds.creation,
    says: "multicast (and the ranges the VNet FAQ forbids): blocked since 2023-10-01. Public unicast: 172.10.0.0/16 is AKS-Construction's default and CI value; with it a 2024-06 deployment (1.29) was refused for the pod CIDR only, not for this",
    sources: [
      'CL 2023-10-01 ("validate, and block if necessary")',
      "GH Azure/AKS-Construction#701 (2024-06) and .github/workflows_dep/regressionparams",
      'docs concepts-network-legacy-cni "any private address range"',
    ],
  },
  url: "https://learn.microsoft.com/azure/aks/concepts-network-ip-address-planning",
  subjects: [ArmType.managedCluster],
  asked: "resource",
  *run(context) {
    for (const cluster of context.topology.clusters) {
      const slots = serviceRanges(cluster);
      yield* unknownSlots(cluster, slots);
      for (const { slot, cidr } of knownSlots(slots)) {
        const isMulticast = multicastRange.value.overlaps(cidr);
        if (cidr.family === 6 || coveredBy(cidr, [...privateRanges, ...reserved])) {
          continue;
        }
        if (!isMulticast && coveredBy(cidr, [...privateRanges, ...reserved, ...specialRanges])) {
          yield undecided(cluster, slot.path, `whether Azure takes ${cidr} isn't documented`);
          continue;
        }
        yield {
          answer: "violation",
          entity: cluster,
          property: slot.path,
          value: showRange(slot, cidr),
          problem: isMulticast
            ? `overlaps the multicast addresses ${multicastRange.value}`
            : `has public addresses: it isn't inside ${privateRanges.join(", ")}`,
          action: freeRange(
            context,
            { entity: cluster, path: slot.path, kind: "serviceCidr", like: cidr },
            "use a private range",
          ),
        };
      }
    }
  },
};
