import { poolSubnets } from "../../cluster/cluster-subnets";
import { ArmType } from "../../resources/arm-resource";
import { targetsOf } from "../../resources/link";
import { knownSlots, showRange } from "../../resources/range-slot";
import { labelOf } from "../../resources/topology";
import { throughLink } from "../answers";
import { Grade, Holds } from "../evidence";
import { freeRange } from "../free-range";
import { type Rule, RuleSeverity } from "../rule";
import { documentationRange, reservedIn } from "./shared/reserved-ranges";

/** A VNet of a cluster with a reserved range in which the cluster has no subnet. */
export const aksVnetContainsReservedRange: Rule = {
  id: "aks-vnet-contains-reserved-range",
  partOf: "aks-vnet-reserved-range",
  facts: ["cidr-reserved-ranges"],
  title: "The VNet of a cluster should not contain a range that AKS reserves",
  description:
    "Nodes use the reserved ranges themselves, so they can't reach what is later put there.",
  remediation: "Leave the reserved ranges out of the address space of the VNet.",
  severity: RuleSeverity.low,
  evidence: {
    grade: Grade.documented,
    holds: Holds.creation,
    says: "a cluster with a subnet in another part of a VNet 172.16.0.0/12 is accepted",
    sources: [
      "AKS docs, concepts-network-cni-overview#aks-cni-networking-prerequisites (2026-07-10)",
      "hashicorp/terraform-provider-azurerm, acceptance test parallelCrossVNetSameSubnetName (accepted)",
    ],
  },
  url: "https://learn.microsoft.com/azure/aks/concepts-network-cni-overview#aks-cni-networking-prerequisites",
  subjects: [ArmType.managedCluster],
  asked: "stack",
  *run(context) {
    const { topology } = context;
    for (const cluster of topology.clusters) {
      const used = poolSubnets(topology, cluster)
        .flatMap(({ link }) => targetsOf(link))
        .flatMap(({ ranges }) => knownSlots(ranges));
      // A subnet in one is a violation of the other rule.
      if (used.some(({ cidr }) => reservedIn(cidr) !== undefined)) {
        continue;
      }
      const link = topology.virtualNetworkOf(cluster);
      yield* throughLink(link, cluster, "agentPoolProfiles", function* (vnet) {
        for (const { slot, cidr } of knownSlots(vnet.ranges)) {
          const reserved = reservedIn(cidr);
          if (reserved !== undefined && !cidr.overlaps(documentationRange)) {
            yield {
              answer: "violation",
              entity: cluster,
              property: "agentPoolProfiles",
              problem: `use ${labelOf(vnet)}, whose ${slot.path} ${showRange(slot, cidr)} contains addresses of ${reserved}, which AKS reserves`,
              action: freeRange(
                context,
                { entity: vnet, path: slot.path, kind: "vnet", like: cidr },
                "put nothing there that the cluster needs, or use a VNet outside that range",
              ),
            };
          }
        }
      });
    }
  },
};
