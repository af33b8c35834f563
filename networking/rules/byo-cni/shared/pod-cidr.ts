import { isVnetIntegrated } from "../../../cluster/cluster-settings";
import { podRanges } from "../../../cluster/network-profile";
import { knownSlots, showRange } from "../../../resources/range-slot";
import { type Entity, labelOf } from "../../../resources/topology";
import { allOf, anyOf, not, type Value } from "../../../resources/value";
import { forbidAt, onlyIf, unknownSlots, unknownValue, violation } from "../../answers";
import type { Rule } from "../../rule";
import { type About, clusterCheck } from "../../subject";
import { isByo } from "./cni-configs";
import { poolsCheck, showPool } from "./judge-configs";

type ClusterCondition = (cluster: Entity) => Value<boolean>;

/** A check that the pools of CNIs are in the pod CIDR of their cluster, for the clusters where `applies` holds. */
export function poolsInPodCidrCheck(about: About, applies: ClusterCondition): Rule {
  return poolsCheck(about, function* (config, pools, cluster) {
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

/** A check that clusters have a pod CIDR where `applies` holds. Pods with addresses of a pod subnet need none. */
export function podCidrCheck(about: About, applies: ClusterCondition): Rule {
  return clusterCheck(about, (cluster, { topology }) => {
    const property = "networkProfile.podCidr";
    const given = [property, `${property}s`].map((path) => cluster.properties.given(path));
    const inPodSubnet = topology
      .poolsOf(cluster)
      .pools.map(({ properties }) => properties.given("podSubnetID"));
    const missing = allOf(isByo(cluster), not(anyOf(...given, ...inPodSubnet)), applies(cluster));
    return forbidAt(cluster, property, missing, {
      problem: "is not set, but networkPlugin is none and the control plane routes to pods by it",
      action: "set it to the pod CIDR of the CNI, such as 10.244.0.0/16",
    });
  });
}

export function isNotIntegrated(cluster: Entity): Value<boolean> {
  return not(isVnetIntegrated(cluster));
}
