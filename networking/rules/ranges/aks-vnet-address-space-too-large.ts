import { ArmType } from "../../resources/arm-resource";
import { knownSlots, showRange } from "../../resources/range-slot";
import { labelOf } from "../../resources/topology";
import { throughLink } from "../answers";
import { Grade, Holds } from "../evidence";
import { freeRange } from "../free-range";
import { type Rule, RuleSeverity } from "../rule";

/** The largest VNet that the AKS documentation has for a cluster. */
export const aksVnetAddressSpaceTooLarge: Rule = {
  id: "aks-vnet-address-space-too-large",
  partOf: "vnet-address-space-too-large",
  facts: ["cidr-subnet-min"],
  title: "A range of a cluster's VNet should not be larger than /8",
  description: "A table of the AKS documentation has /8 as the largest size; Azure allows more.",
  remediation: "Use a /8 or smaller.",
  severity: RuleSeverity.low,
  evidence: {
    grade: Grade.documented,
    holds: Holds.creation,
    says: '"Max size /8", in one table only',
    sources: ["AKS docs, concepts-network-ip-address-planning (2026-04-16)"],
  },
  url: "https://learn.microsoft.com/azure/aks/concepts-network-ip-address-planning",
  subjects: [ArmType.managedCluster],
  asked: "stack",
  *run(context) {
    const shortest = context.facts.vnetPrefixLength.value;
    const { topology } = context;
    for (const cluster of topology.clusters) {
      const link = topology.virtualNetworkOf(cluster);
      yield* throughLink(link, cluster, "agentPoolProfiles", function* (vnet) {
        for (const { slot, cidr } of knownSlots(vnet.ranges)) {
          const isOtherRule = cidr.prefixLength < context.facts.largestVnetPrefixLength.value;
          if (cidr.family === 4 && cidr.prefixLength < shortest && !isOtherRule) {
            yield {
              answer: "violation",
              entity: cluster,
              property: "agentPoolProfiles",
              problem: `use ${labelOf(vnet)}, whose ${slot.path} ${showRange(slot, cidr)} is a /${cidr.prefixLength}, and the documentation has /${shortest} as the largest`,
              action: freeRange(
                context,
                { entity: vnet, path: slot.path, kind: "vnet", like: cidr },
                "use a smaller range",
              ),
            };
          }
        }
      });
    }
  },
};
