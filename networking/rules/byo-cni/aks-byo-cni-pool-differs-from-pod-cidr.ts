import { coveredBy } from "../../address-ranges";
import type { Cidr } from "../../cidr";
import { podRanges } from "../../cluster/network-profile";
import { defaultRanges } from "../../facts/ranges";
import { ArmType } from "../../resources/arm-resource";
import { knownSlots, type RangeSlot, rangeSlot, showRange } from "../../resources/range-slot";
import { type Entity, labelOf, type Topology } from "../../resources/topology";
import { isOtherThan, known, type Value } from "../../resources/value";
import { onlyIf, throughLink, undecided, unknownSlots } from "../answers";
import { Grade, Holds } from "../evidence";
import { type Answer, type Rule, RuleSeverity } from "../rule";
import {
  type Cni,
  type CniRelease,
  chartsNotKnown,
  cniReleases,
  isByo,
} from "./shared/helm-release";

/** Where each chart has its pools, and what it takes without. */
const poolPaths: Record<Cni, { readonly path: string; readonly otherwise: Cidr }> = {
  cilium: {
    path: "ipam.operator.clusterPoolIPv4PodCIDRList",
    otherwise: defaultRanges.ciliumPool.value,
  },
  calico: { path: "installation.calicoNetwork.ipPools", otherwise: defaultRanges.calicoPool.value },
  flannel: { path: "podCidr", otherwise: defaultRanges.flannelPool.value },
};

/** The ranges that a CNI hands out to pods; absent where it takes them from elsewhere. */
function poolRanges({ cni, values }: CniRelease): Value<readonly RangeSlot[]> {
  const { path, otherwise } = poolPaths[cni];
  if (cni === "cilium") {
    const mode = values.text("ipam.mode");
    if (mode.state === "notKnown") {
      return mode;
    }
    // Multi-pool has its pools in the cluster; kubernetes and azure take them from the nodes.
    if (isOtherThan(mode, "cluster-pool")) {
      return { state: "absent" };
    }
  }
  const ranges = cni === "calico" ? calicoRanges(values, path) : values.ranges(path);
  if (ranges.state === "absent" || (ranges.state === "known" && ranges.value.length === 0)) {
    return known([rangeSlot(`values.${path}`, known(String(otherwise)), true)]);
  }
  return ranges;
}

function calicoRanges(values: CniRelease["values"], path: string): Value<readonly RangeSlot[]> {
  const pools = values.list(path);
  return pools.state === "known"
    ? known(pools.value.map((pool) => rangeSlot(pool.pathOf("cidr"), pool.text("cidr"))))
    : pools;
}

/** Judges each release with its pools and its cluster. */
function* eachRelease(
  topology: Topology,
  judge: (release: CniRelease, cluster: Entity, pools: readonly RangeSlot[]) => Iterable<Answer>,
): Generator<Answer> {
  yield* chartsNotKnown(topology);
  for (const release of cniReleases(topology)) {
    const path = `values.${poolPaths[release.cni].path}`;
    const pools = poolRanges(release);
    if (pools.state === "notKnown") {
      yield undecided(release.release, path, pools.reason);
    } else if (pools.state === "known") {
      yield* throughLink(release.cluster, release.release, path, function* (cluster) {
        yield* onlyIf(isByo(cluster), release.release, path, () =>
          judge(release, cluster, pools.value),
        );
      });
    }
  }
}

/** "10.0.0.0/8 (the chart's default)" */
function showPool(slot: RangeSlot, range: Cidr): string {
  return slot.isDefault ? `${range} (the chart's default)` : showRange(slot, range);
}

/** The CNI hands out the pod CIDR. */
export const aksByoCniPoolDiffersFromPodCidr: Rule = {
  id: "aks-byo-cni-pool-differs-from-pod-cidr",
  facts: ["byo-podcidr"],
  title: "The pools of a CNI must be the cluster's pod CIDR",
  description:
    "The control plane routes to pods by podCidr, so it doesn't reach pods that have other addresses.",
  remediation: "Give the CNI and the cluster the same range.",
  severity: RuleSeverity.high,
  evidence: {
    grade: Grade.breaks,
    holds: Holds.creation,
    says: 'accepted; control plane routes by podCidr, so AKS lets users "update their podCIDR to match their CNI configuration". Default podCidr of kube-proxy is 10.244.0.0/16',
    sources: [
      "docs use-byo-cni.md#prerequisites (2026-04-16)",
      "CHANGELOG 2026-01-04",
      "GH Azure/AKS#5399 (2025-10)",
    ],
  },
  url: "https://learn.microsoft.com/azure/aks/use-byo-cni",
  subjects: [ArmType.helmRelease],
  asked: "stack",
  run: ({ topology }) =>
    eachRelease(topology, function* ({ release }, cluster, pools) {
      const podSlots = podRanges(cluster);
      if (podSlots.state === "notKnown") {
        yield undecided(release, "networkProfile.podCidr", podSlots.reason);
      }
      if (podSlots.state !== "known" || podSlots.value.length === 0) {
        return;
      }
      yield* unknownSlots(release, [...pools, ...podSlots.value]);
      const own = knownSlots(pools);
      const wanted = knownSlots(podSlots.value);
      if (own.length < pools.length || wanted.length < podSlots.value.length) {
        return;
      }
      const ranges = own.map((pool) => pool.cidr);
      for (const { slot, cidr: range } of own) {
        const same = wanted.find((pods) => pods.cidr.family === range.family);
        const isSame = same && range.equals(same.cidr);
        const isPart = same?.cidr.contains(range) && coveredBy(same.cidr, ranges);
        if (same !== undefined && !isSame && !isPart) {
          yield {
            answer: "violation",
            entity: release,
            property: slot.path,
            value: showPool(slot, range),
            problem: `is not ${same.slot.path} ${showRange(same.slot, same.cidr)} of ${labelOf(cluster)}, by which the control plane routes`,
            action: `set it to ${same.cidr}`,
          };
        }
      }
    }),
};
