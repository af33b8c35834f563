import { isVnetIntegrated } from "../../../cluster/cluster-settings";
import { podRanges } from "../../../cluster/network-profile";
import { knownSlots, showRange } from "../../../resources/range-slot";
import { type Entity, labelOf, type Topology } from "../../../resources/topology";
import { allOf, anyOf, not, type Value } from "../../../resources/value";
import { forbidAt, onlyIf, unknownSlots, unknownValue, violation } from "../../answers";
import type { Answer } from "../../rule";
import { isByo } from "./cni-configs";
import { eachPools, showPool } from "./judge-configs";

/** The pools of CNIs that aren't in the pod CIDR of their cluster, for the clusters where `applies` holds. */
export function poolsOutsidePodCidr(
  topology: Topology,
  applies: (cluster: Entity) => Value<boolean>,
): Iterable<Answer> {
  return eachPools(topology, function* (config, cluster, pools) {
    const { entity } = config;
    const podSlots = podRanges(cluster);
    yield* unknownValue(entity, "networkProfile.podCidr", podSlots);
    if (podSlots.state !== "known" || podSlots.value.length === 0) {
      return;
    }
    yield* onlyIf(applies(cluster), entity, config.pools.path, function* () {
      yield* unknownSlots(entity, [...pools, ...podSlots.value]);
      const wanted = knownSlots(podSlots.value);
      if (wanted.length < podSlots.value.length) {
        return;
      }
      for (const { slot, cidr: range } of knownSlots(pools)) {
        const pods = wanted.find(({ cidr }) => cidr.family === range.family);
        if (pods !== undefined && !pods.cidr.contains(range)) {
          yield violation(entity, slot.path, {
            value: showPool(config, slot, range, "the chart"),
            problem: `is not ${pods.slot.path} ${showRange(pods.slot, pods.cidr)} of ${labelOf(cluster)}, by which the control plane routes`,
            action: `set it to ${pods.cidr}`,
          });
        }
      }
    });
  });
}

/** The clusters without a pod CIDR where `applies` holds. Pods with addresses of a pod subnet need none. */
export function* withoutPodCidr(
  topology: Topology,
  applies: (cluster: Entity) => Value<boolean>,
): Generator<Answer> {
  for (const cluster of topology.clusters) {
    const property = "networkProfile.podCidr";
    const given = [property, `${property}s`].map((path) => cluster.properties.given(path));
    const inPodSubnet = topology
      .poolsOf(cluster)
      .pools.map(({ properties }) => properties.given("podSubnetID"));
    const missing = allOf(isByo(cluster), not(anyOf(...given, ...inPodSubnet)), applies(cluster));
    yield* forbidAt(cluster, property, missing, {
      problem: "is not set, but networkPlugin is none and the control plane routes to pods by it",
      action: "set it to the pod CIDR of the CNI, such as 10.244.0.0/16",
    });
  }
}

export function isNotIntegrated(cluster: Entity): Value<boolean> {
  return not(isVnetIntegrated(cluster));
}
