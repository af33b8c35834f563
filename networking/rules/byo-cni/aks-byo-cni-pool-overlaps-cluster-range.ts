import { parseCidr } from "../../cidr";
import { serviceRanges } from "../../cluster/network-profile";
import { defaultRanges } from "../../facts/ranges";
import { ArmType } from "../../resources/arm-resource";
import { type Link, linkTo } from "../../resources/link";
import {
  knownSlots,
  type RangeSlot,
  rangeSlot,
  rangeSlots,
  showRange,
} from "../../resources/range-slot";
import { type Entity, labelOf, type Topology } from "../../resources/topology";
import { isOneOf, known } from "../../resources/value";
import { throughLink, undecided, unknownSlots } from "../answers";
import { Grade, Holds } from "../evidence";
import { freeRange } from "../free-range";
import { type Answer, type Rule, type RuleContext, RuleSeverity } from "../rule";

const property = "values.ipam.operator.clusterPoolIPv4PodCIDRList";

/** The pool of a Cilium that a program installs against the services and subnets of its cluster. */
export const aksByoCniPoolOverlapsClusterRange: Rule = {
  id: "aks-byo-cni-pool-overlaps-cluster-range",
  facts: ["cidr-cilium-default-pool"],
  title: "The pool of a CNI must not overlap the service CIDR or a subnet of its cluster",
  description:
    "Cilium takes 10.0.0.0/8 when it is given no pool, which holds the cluster's services and mostly its nodes too.",
  remediation: "Set the pool to the pod CIDR of the cluster.",
  severity: RuleSeverity.critical,
  evidence: {
    grade: Grade.breaks,
    holds: Holds.always,
    says: 'AKS doesn\'t see it; kube-dns and a pod got the same address: "usually breaks the cluster utterly" (service range). Subnet overlap: docs only',
    sources: [
      "GH cilium/cilium#31504, #31543 (2024-03), cilium-cli#2446",
      'docs use-byo-cni "doesn\'t conflict with any other network" (2026-04-16)',
    ],
  },
  url: "https://learn.microsoft.com/azure/aks/use-byo-cni",
  subjects: [ArmType.helmRelease],
  asked: "stack",
  *run(context) {
    const { topology } = context;
    for (const release of topology.of(ArmType.helmRelease)) {
      const chart = release.properties.text("chart");
      if (chart.state === "notKnown") {
        yield undecided(release, "chart", chart.reason);
      }
      if (chart.state !== "known" || !/(^|\/)cilium$/i.test(chart.value)) {
        continue;
      }
      const clusters = topology.clusters.filter((cluster) =>
        isOneOf(cluster.properties.text("networkProfile.networkPlugin"), "none"),
      );
      for (const cluster of topology.clusters) {
        const plugin = cluster.properties.text("networkProfile.networkPlugin");
        if (plugin.state === "notKnown") {
          yield undecided(cluster, "networkProfile.networkPlugin", plugin.reason);
        }
      }
      if (clusters.length > 0) {
        yield* throughLink(clusterOf(release, clusters), release, property, (cluster) =>
          compare(context, release, cluster),
        );
      }
    }
  },
};

function clusterOf(release: Entity, clusters: readonly Entity[]): Link<Entity> {
  const named = Object.values(release.resource.dependencies ?? {}).flat();
  const sure = clusters.filter(({ resource }) => named.includes(resource.key));
  return linkTo(
    sure.length > 0 ? sure : clusters,
    "which cluster the release is installed in isn't known",
  );
}

function* compare(context: RuleContext, release: Entity, cluster: Entity): Generator<Answer> {
  const mode = release.properties.text("values.ipam.mode");
  // Other modes than cluster-pool have no pool of the operator.
  if (mode.state === "known" && !isOneOf(mode, "cluster-pool")) {
    return;
  }
  const pools = poolsOf(release);
  const values = release.properties.keys("values");
  const files = release.properties.list("valueYamlFiles");
  if (pools.some(({ isDefault }) => isDefault) && files.state !== "absent") {
    yield undecided(release, property, "the values stand in valueYamlFiles, which aren't read");
    return;
  }
  if (values.state === "notKnown" || mode.state === "notKnown") {
    const open = values.state === "notKnown" ? values : mode;
    yield undecided(release, property, open.state === "notKnown" ? open.reason : "");
    return;
  }
  yield* unknownSlots(release, pools);
  const others = [
    ...serviceRanges(cluster).map((slot) => ({ slot, of: labelOf(cluster) })),
    ...subnetsOf(context.topology, cluster),
  ];
  for (const { slot, cidr } of knownSlots(pools)) {
    const hit = others.find(
      (other) => other.slot.cidr.state === "known" && other.slot.cidr.value.overlaps(cidr),
    );
    if (hit?.slot.cidr.state === "known") {
      yield {
        answer: "violation",
        entity: release,
        property: slot.path,
        value: slot.isDefault ? `${cidr} (Cilium's default)` : showRange(slot, cidr),
        problem: `overlaps ${hit.slot.path} ${showRange(hit.slot, hit.slot.cidr.value)} of ${hit.of}`,
        action:
          podCidrOf(cluster) ??
          freeRange(
            context,
            { entity: release, path: slot.path, kind: "podCidr", like: cidr },
            "use a range of its own",
          ),
      };
    }
  }
}

/** A list or, as Helm takes it too, one text. */
function poolsOf(release: Entity): readonly RangeSlot[] {
  const text = release.properties.text(property);
  const slots =
    text.state === "known"
      ? [rangeSlot(property, text)]
      : rangeSlots(release.properties, "", property);
  return slots.length > 0
    ? slots
    : [rangeSlot(property, known(String(defaultRanges.ciliumPool.value)), true)];
}

function subnetsOf(topology: Topology, cluster: Entity): { slot: RangeSlot; of: string }[] {
  const vnet = topology.virtualNetworkOf(cluster);
  return vnet.state === "known"
    ? topology
        .subnetsOf(vnet.target)
        .flatMap((subnet) => subnet.ranges.map((slot) => ({ slot, of: labelOf(subnet) })))
    : [];
}

function podCidrOf(cluster: Entity): string | undefined {
  const podCidr = cluster.properties.text("networkProfile.podCidr");
  return podCidr.state === "known" && parseCidr(podCidr.value).ok
    ? `set it to the cluster's networkProfile.podCidr ${podCidr.value}`
    : undefined;
}
