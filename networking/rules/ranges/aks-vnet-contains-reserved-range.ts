import { poolSubnets } from "../../cluster/cluster-subnets";
import { targetsOf } from "../../resources/link";
import { clusterCheck } from "../subject";
import { inVnetOf } from "./shared/own-vnet";
import { placedRanges } from "./shared/placed-ranges";
import { documentationRange, reservedIn } from "./shared/reserved-ranges";

/** A VNet of a cluster with a reserved range in which the cluster has no subnet. */
export const rule = clusterCheck(
  {
    id: "aks-vnet-contains-reserved-range",
    partOf: "aks-vnet-reserved-range",
    facts: ["cidr-reserved-ranges"],
    title: "The VNet of a cluster should not contain a range that AKS reserves",
    description:
      "Nodes use the reserved ranges themselves, so they can't reach what is later put there.",
    severity: "low",
    remediation: "Leave the reserved ranges out of the address space of the VNet.",
    evidence: {
      grade: "documented",
      says: "a cluster with a subnet in another part of a VNet 172.16.0.0/12 is accepted",
      sources: [
        "AKS docs, concepts-network-cni-overview#aks-cni-networking-prerequisites (2026-07-10)",
        "hashicorp/terraform-provider-azurerm, acceptance test parallelCrossVNetSameSubnetName (accepted)",
      ],
    },
    url: "aks/concepts-network-cni-overview#aks-cni-networking-prerequisites",
    asked: "stack",
  },
  function* (cluster, context) {
    const used = poolSubnets(context.topology, cluster)
      .flatMap(({ link }) => targetsOf(link))
      .flatMap((subnet) => placedRanges("subnet", subnet));
    // A subnet in one is a violation of the other rule.
    if (used.some(({ cidr }) => reservedIn(cidr) !== undefined)) {
      return;
    }
    yield* inVnetOf(cluster, context, function* (cidr) {
      const reserved = reservedIn(cidr);
      if (reserved !== undefined && !cidr.overlaps(documentationRange)) {
        yield {
          problem: `contains addresses of ${reserved}, which AKS reserves`,
          action: "put nothing there that the cluster needs, or use a VNet outside that range",
        };
      }
    });
  },
);
