import { overlapsBetween } from "../../address-ranges";
import type { Cidr } from "../../cidr";
import { knownSlots, type RangeSlot, rangeSlot, showRange } from "../../resources/range-slot";
import { type Entity, labelOf } from "../../resources/topology";
import { orElse } from "../../resources/value";
import { throughLink, unknownValue, violation } from "../answers";
import { freeRangesLike } from "../free-range";
import type { Answer, RuleContext } from "../rule";
import { clusterCheck } from "../subject";
import type { Suggestion } from "../suggestion";
import { connectedTo, type Reached } from "./shared/environment";
import { slotsOf } from "./shared/placed-ranges";

const bridgePath = "networkProfile.dockerBridgeCidr";

/** What a node's bridge had in 2023 where nothing was set. */
const bridgeByDefault = { state: "known", value: "172.17.0.1/16" } as const;

/** The range of the Docker bridge, in editions of the rules in which it counts. */
export const rule = clusterCheck(
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
  function* (cluster, context) {
    if (!context.facts.dockerBridgeCounts.value) {
      return;
    }
    const given = cluster.properties.text(bridgePath);
    const bridge = rangeSlot(bridgePath, orElse(given, bridgeByDefault));
    yield* unknownValue(cluster, bridgePath, bridge.cidr);
    if (bridge.cidr.state !== "known") {
      return;
    }
    const cidr = bridge.cidr.value;
    const value =
      given.state === "absent"
        ? `${bridgeByDefault.value} (the default of 2023)`
        : showRange(bridge, cidr);
    function* overlaps(others: readonly Reached[]): Generator<Answer> {
      for (const [, { shown }] of overlapsBetween([{ cidr }], others)) {
        const problem = `overlaps ${shown}`;
        const action = freeBridge(context, cluster, cidr);
        yield violation(cluster, bridgePath, { value, problem, action });
      }
    }
    function* overlapsSlots(others: readonly RangeSlot[], label?: string): Generator<Answer> {
      for (const open of others) {
        yield* unknownValue(cluster, bridgePath, open.cidr);
      }
      yield* overlaps(
        knownSlots(others).map((other) => ({
          cidr: other.cidr,
          shown: `${label ?? other.slot.path} ${showRange(other.slot, other.cidr)}`,
        })),
      );
    }
    yield* overlaps(connectedTo(context, cluster));
    yield* overlapsSlots([...slotsOf("podCidr", cluster), ...slotsOf("serviceCidr", cluster)]);
    const { topology } = context;
    const link = topology.virtualNetworkOf(cluster);
    yield* throughLink(link, cluster, "agentPoolProfiles", function* (vnet) {
      for (const subnet of topology.subnetsOf(vnet)) {
        yield* overlapsSlots(subnet.ranges, labelOf(subnet));
      }
    });
  },
);

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
