import { poolSubnets } from "../../cluster/cluster-subnets";
import { targetsOf } from "../../resources/link";
import { showRange } from "../../resources/range-slot";
import { type Entity, labelOf, type RangedEntity } from "../../resources/topology";
import { throughLink, violation } from "../answers";
import type { Answer, RuleContext } from "../rule";
import { clusterCheck } from "../subject";
import { inVnetOf, openSubnet } from "./shared/own-vnet";
import { placedRanges, placeOf, withFree } from "./shared/placed-ranges";
import { documentationRange, reservedIn } from "./shared/reserved-ranges";

/** The VNet and the subnets of a cluster against the ranges that AKS reserves. */
export const rule = clusterCheck(
  {
    id: "aks-vnet-reserved-range",
    facts: ["cidr-reserved-ranges", "cidr-localdns"],
    title: "The subnets of a cluster must not overlap a range that AKS reserves",
    description:
      "AKS uses the reserved ranges on its nodes, which then can't reach that part of the VNet.",
    severity: "high",
    remediation: "Give the cluster subnets outside the reserved ranges.",
    evidence: {
      grade: "documentedLimit",
      says: 'a cluster in a VNet with 192.0.2.0/24 "will fail pre-flight validation"; the documentation lists all four ranges for the VNet of a cluster',
      sources: [
        "Azure/AKS CHANGELOG 2019-05-20 (192.0.2.0/24)",
        "AKS docs, concepts-network-cni-overview#aks-cni-networking-prerequisites (2026-07-10)",
      ],
    },
    url: "aks/concepts-network-cni-overview#aks-cni-networking-prerequisites",
    asked: "early",
  },
  function* (cluster, context) {
    const { topology } = context;
    let isOpen = false;
    for (const { path, link } of poolSubnets(topology, cluster)) {
      for (const answer of throughLink(link, cluster, path, (subnet) =>
        inReserved(context, cluster, path, subnet),
      )) {
        isOpen ||= answer.answer === "undecided";
        yield answer;
      }
    }
    // That its subnets aren't known is said already.
    if (isOpen && targetsOf(topology.virtualNetworkOf(cluster)).length === 0) {
      return;
    }
    yield* inVnetOf(cluster, context, function* (cidr) {
      if (cidr.overlaps(documentationRange)) {
        yield {
          problem: `overlaps ${documentationRange}, which AKS reserves`,
          action: "use a VNet outside that range",
        };
      }
    });
  },
);

function* inReserved(
  context: RuleContext,
  cluster: Entity,
  path: string,
  subnet: RangedEntity,
): Generator<Answer> {
  yield* openSubnet(cluster, path, subnet);
  for (const range of placedRanges("subnet", subnet)) {
    const { slot, cidr } = range;
    const reserved = reservedIn(cidr);
    // The whole VNet is said then.
    if (reserved !== undefined && !cidr.overlaps(documentationRange)) {
      yield violation(cluster, path, {
        problem: `is ${labelOf(subnet)} ${showRange(slot, cidr)}, which overlaps ${reserved}, which AKS reserves`,
        action: withFree(context, placeOf(range), "use a subnet outside it"),
      });
    }
  }
}
