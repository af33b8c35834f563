import { overlapsBetween } from "../../address-ranges";
import type { Cidr } from "../../cidr";
import { podRanges, serviceRanges } from "../../cluster/network-profile";
import { ArmType } from "../../resources/arm-resource";
import { knownSlots, type RangeSlot, rangeSlot, showRange } from "../../resources/range-slot";
import { type Entity, labelOf } from "../../resources/topology";
import { valueOr } from "../../resources/value";
import { throughLink, undecided } from "../answers";
import { Grade, Holds } from "../evidence";
import { freeRangesLike } from "../free-range";
import { type Answer, type Rule, type RuleContext, RuleSeverity } from "../rule";
import type { Suggestion } from "../suggestion";

const property = "networkProfile.dockerBridgeCidr";

/** The range of the Docker bridge, in editions of the rules in which it counts. */
export const aksDockerBridgeCidrOverlaps: Rule = {
  id: "aks-docker-bridge-cidr-overlaps",
  facts: ["docker-bridge"],
  title: "The Docker bridge must not overlap pods, services or subnets of the cluster",
  description: "In 2023 a node routed the range of its Docker bridge to itself.",
  remediation: "Choose a range that nothing else of the cluster has.",
  severity: RuleSeverity.high,
  evidence: {
    grade: Grade.documentedLimit,
    holds: Holds.creation,
    says: "it must not overlap the subnets of the VNet, the service CIDR or the pod CIDR; in force in edition deck-2023 only",
    sources: ["AKS docs of 2023, configure-azure-cni: Docker bridge address"],
  },
  url: "https://github.com/Azure/AKS/issues/3534",
  subjects: [ArmType.managedCluster],
  asked: "early",
  *run(context) {
    if (!context.facts.dockerBridgeCounts.value) {
      return;
    }
    const { topology } = context;
    for (const cluster of topology.clusters) {
      const bridge = rangeSlot(property, cluster.properties.text(property));
      if (bridge.cidr.state === "absent") {
        continue;
      }
      if (bridge.cidr.state === "notKnown") {
        yield undecided(cluster, property, bridge.cidr.reason);
        continue;
      }
      const range = bridge.cidr.value;
      const pods = valueOr(podRanges(cluster), []);
      yield* compare(context, cluster, bridge, range, [...pods, ...serviceRanges(cluster)], "");
      const link = topology.virtualNetworkOf(cluster);
      yield* throughLink(link, cluster, "agentPoolProfiles", function* (vnet) {
        for (const subnet of topology.subnetsOf(vnet)) {
          yield* compare(context, cluster, bridge, range, subnet.ranges, labelOf(subnet));
        }
      });
    }
  },
};

function* compare(
  context: RuleContext,
  cluster: Entity,
  bridge: RangeSlot,
  range: Cidr,
  others: readonly RangeSlot[],
  label: string,
): Generator<Answer> {
  for (const open of others) {
    if (open.cidr.state === "notKnown") {
      yield undecided(cluster, property, open.cidr.reason);
    }
  }
  for (const [, { slot, cidr }] of overlapsBetween([{ cidr: range }], knownSlots(others))) {
    yield {
      answer: "violation",
      entity: cluster,
      property,
      value: showRange(bridge, range),
      problem: `overlaps ${label === "" ? slot.path : label} ${showRange(slot, cidr)}`,
      action: freeBridge(context, cluster, range),
    };
  }
}

/** The address of the bridge itself stands before the slash, the first of its range. */
function freeBridge(context: RuleContext, cluster: Entity, like: Cidr): Suggestion {
  const lead = "use a range outside it";
  return {
    *candidates() {
      for (const cidr of freeRangesLike(context, { entity: cluster, kind: "podCidr", like })) {
        const value = `${cidr.address(cidr.addressCount > 1n ? 1 : 0)}/${cidr.prefixLength}`;
        yield {
          changes: [{ entity: cluster, path: property, value }],
          action: `${lead}, such as ${value}`,
          takes: [cidr],
        };
      }
    },
    otherwise: lead,
  };
}
