import { knownSlots, showRange } from "../../resources/range-slot";
import { labelOf } from "../../resources/topology";
import { throughLink, violation } from "../answers";
import { freeRange } from "../free-range";
import { clusterCheck } from "../subject";

/** The largest VNet that the AKS documentation has for a cluster. */
export const rule = clusterCheck(
  {
    id: "aks-vnet-address-space-too-large",
    partOf: "vnet-address-space-too-large",
    facts: ["cidr-subnet-min"],
    title: "A range of a cluster's VNet should not be larger than /8",
    description: "A table of the AKS documentation has /8 as the largest size; Azure allows more.",
    severity: "low",
    remediation: "Use a /8 or smaller.",
    evidence: {
      grade: "documented",
      says: '"Max size /8", in one table only',
      sources: ["AKS docs, concepts-network-ip-address-planning (2026-04-16)"],
    },
    url: "aks/concepts-network-ip-address-planning",
    asked: "stack",
  },
  function* (cluster, context) {
    const shortest = context.facts.vnetPrefixLength.value;
    const { topology } = context;
    const link = topology.virtualNetworkOf(cluster);
    yield* throughLink(link, cluster, "agentPoolProfiles", function* (vnet) {
      for (const { slot, cidr } of knownSlots(vnet.ranges)) {
        const isOtherRule = cidr.prefixLength < context.facts.largestVnetPrefixLength.value;
        if (cidr.family === 4 && cidr.prefixLength < shortest && !isOtherRule) {
          yield violation(cluster, "agentPoolProfiles", {
            problem: `use ${labelOf(vnet)}, whose ${slot.path} ${showRange(slot, cidr)} is a /${cidr.prefixLength}, and the documentation has /${shortest} as the largest`,
            action: freeRange(
              context,
              { entity: vnet, path: slot.path, kind: "vnet", like: cidr },
              "use a smaller range",
            ),
          });
        }
      }
    });
  },
);
