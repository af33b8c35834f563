import { overlapsBetween } from "../../address-ranges";
import type { Cidr } from "../../cidr";
import { podRanges, serviceRanges } from "../../cluster/network-profile";
import { knownSlots, type RangeSlot, rangeSlot, showRange } from "../../resources/range-slot";
import { type Entity, labelOf } from "../../resources/topology";
import { orElse, valueOr } from "../../resources/value";
import { throughLink, undecided, unknownValue, violation } from "../answers";
import { freeRangesLike } from "../free-range";
import type { Answer, RuleContext } from "../rule";
import { check } from "../subject";
import type { Suggestion } from "../suggestion";
import { connectedTo } from "./shared/environment";

const bridgePath = "networkProfile.dockerBridgeCidr";

/** What a node's bridge had in 2023 where nothing was set. */
const bridgeByDefault = { state: "known", value: "172.17.0.1/16" } as const;

/** The range of the Docker bridge, in editions of the rules in which it counts. */
export const rule = check(
  {
    id: "aks-docker-bridge-cidr-overlaps",
    facts: ["docker-bridge"],
    title: "The Docker bridge must not overlap pods, services, subnets or connected networks",
    description: "In 2023 a node routed the range of its Docker bridge to itself.",
    severity: "high",
    remediation: "Choose a range that neither the cluster nor a connected network has.",
    evidence: {
      grade: "documentedLimit",
      says: "it must not overlap the subnets of the VNet, the service CIDR, the pod CIDR or connected networks; in force in edition deck-2023 only",
      sources: ["AKS docs of 2023, configure-azure-cni: Docker bridge address"],
    },
    url: "https://github.com/Azure/AKS/issues/3534",
    asked: "early",
  },
  function* (context) {
    if (!context.facts.dockerBridgeCounts.value) {
      return;
    }
    const { topology } = context;
    for (const cluster of topology.clusters) {
      const given = cluster.properties.text(bridgePath);
      const bridge = rangeSlot(
        bridgePath,
        orElse(given, bridgeByDefault),
        given.state === "absent",
      );
      if (bridge.cidr.state === "notKnown") {
        yield undecided(cluster, bridgePath, bridge.cidr.reason);
        continue;
      }
      if (bridge.cidr.state === "absent") {
        continue;
      }
      const range = bridge.cidr.value;
      for (const [, other] of overlapsBetween([{ cidr: range }], connectedTo(context, cluster))) {
        yield overlap(context, cluster, bridge, range, other.shown);
      }
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
);

function* compare(
  context: RuleContext,
  cluster: Entity,
  bridge: RangeSlot,
  range: Cidr,
  others: readonly RangeSlot[],
  label: string,
): Generator<Answer> {
  for (const open of others) {
    yield* unknownValue(cluster, bridgePath, open.cidr);
  }
  for (const [, { slot, cidr }] of overlapsBetween([{ cidr: range }], knownSlots(others))) {
    const shown = `${label === "" ? slot.path : label} ${showRange(slot, cidr)}`;
    yield overlap(context, cluster, bridge, range, shown);
  }
}

function overlap(
  context: RuleContext,
  cluster: Entity,
  bridge: RangeSlot,
  range: Cidr,
  shown: string,
): Answer {
  return violation(cluster, bridgePath, {
    value: bridge.isDefault
      ? `${bridgeByDefault.value} (the default of 2023)`
      : showRange(bridge, range),
    problem: `overlaps ${shown}`,
    action: freeBridge(context, cluster, range),
  });
}

/** The address of the bridge itself stands before the slash, the first of its range. */
function freeBridge(context: RuleContext, cluster: Entity, like: Cidr): Suggestion {
  const lead = "use a range outside it";
  return {
    *candidates() {
      for (const cidr of freeRangesLike(context, { entity: cluster, kind: "podCidr", like })) {
        const value = `${cidr.address(cidr.addressCount > 1n ? 1 : 0)}/${cidr.prefixLength}`;
        yield {
          changes: [{ entity: cluster, path: bridgePath, value }],
          action: `${lead}, such as ${value}`,
          takes: [cidr],
        };
      }
    },
    otherwise: lead,
  };
}
