import { ArmType } from "../../resources/arm-resource";
import { showRange, unknownBecause } from "../../resources/range-slot";
import { labelOf } from "../../resources/topology";
import { throughLink, undecided } from "../answers";
import { Grade, Holds } from "../evidence";
import { freeRange } from "../free-range";
import { type Rule, RuleSeverity } from "../rule";
import { reservedIn } from "./shared/reserved-ranges";

/** The VNet of a cluster against the ranges that AKS reserves. */
export const aksVnetReservedRange: Rule = {
  id: "aks-vnet-reserved-range",
  facts: ["cidr-reserved-ranges", "cidr-localdns"],
  title: "The VNet of a cluster must not overlap a range that AKS reserves",
  description:
    "AKS uses the reserved ranges on its nodes, which then can't reach that part of the VNet.",
  remediation: "Give the cluster a VNet whose address space is outside the reserved ranges.",
  severity: RuleSeverity.high,
  evidence: {
    grade: Grade.advised,
    holds: Holds.creation,
    says: '192.0.2.0/24: cluster in such a VNet "will fail pre-flight validation". 172.30/172.31: a VNet 172.16.0.0/12 that *contains* them, node subnet 172.16.0.0/16, is created in CI with two pools',
    sources: [
      "CL 2019-05-20 (refused, 192.0.2.0/24)",
      "acc parallelCrossVNetSameSubnetName, node_pool_resource_test.go:4052 (accepted, 172.16.0.0/12)",
      "docs concepts-network-cni-overview table (2026-07-10)",
    ],
  },
  url: "https://learn.microsoft.com/azure/aks/concepts-network-cni-overview#prerequisites",
  subjects: [ArmType.managedCluster],
  asked: "early",
  *run(context) {
    for (const cluster of context.topology.clusters) {
      const link = context.topology.virtualNetworkOf(cluster);
      yield* throughLink(link, cluster, "agentPoolProfiles", function* (vnet) {
        for (const slot of vnet.ranges) {
          if (slot.cidr.state !== "known") {
            yield undecided(
              cluster,
              "agentPoolProfiles",
              `${unknownBecause(slot)} (${labelOf(vnet)})`,
            );
            continue;
          }
          const reserved = reservedIn(slot.cidr.value);
          if (reserved !== undefined) {
            yield {
              answer: "violation",
              entity: cluster,
              property: "agentPoolProfiles",
              problem: `use ${labelOf(vnet)}, whose ${slot.path} ${showRange(slot, slot.cidr.value)} overlaps ${reserved}, which AKS reserves`,
              action: freeRange(
                context,
                { entity: vnet, path: slot.path, kind: "vnet", like: slot.cidr.value },
                "use a VNet outside that range",
              ),
            };
          }
        }
      });
    }
  },
};
