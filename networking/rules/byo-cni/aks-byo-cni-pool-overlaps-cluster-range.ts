import { type Cidr, parseCidr } from "../../cidr";
import { serviceRanges } from "../../cluster/network-profile";
import { ArmType } from "../../resources/arm-resource";
import { knownSlots, type RangeSlot, showRange } from "../../resources/range-slot";
import { type Entity, labelOf, type Topology } from "../../resources/topology";
import { unknownSlots, violation } from "../answers";
import { freeRange } from "../free-range";
import type { Answer, RuleContext } from "../rule";
import { check } from "../subject";
import type { Suggestion } from "../suggestion";
import type { CniConfig } from "./shared/cni-config";
import { eachPools, showPool } from "./shared/judge-configs";

/** The pools of a CNI against the services and subnets of its cluster. */
export const rule = check(
  {
    id: "aks-byo-cni-pool-overlaps-cluster-range",
    facts: ["cidr-cilium-default-pool"],
    title: "The pool of a CNI must not overlap the service CIDR or a subnet of its cluster",
    description:
      "A pod may get the address of a service or a node. Cilium takes 10.0.0.0/8 when it is given no pool, which holds the cluster's services and mostly its nodes too.",
    severity: "critical",
    remediation: "Set the pool to the pod CIDR of the cluster.",
    evidence: {
      grade: "breaks",
      holds: "always",
      says: 'AKS doesn\'t see it; kube-dns and a pod got the same address: "usually breaks the cluster utterly" (service range). Subnet overlap: docs only',
      sources: [
        "GH cilium/cilium#31504, #31543 (2024-03), cilium-cli#2446",
        'docs use-byo-cni "doesn\'t conflict with any other network" (2026-04-16)',
      ],
    },
    url: "aks/use-byo-cni",
    subjects: [ArmType.helmRelease, ArmType.kubernetesObject],
  },
  (context) =>
    eachPools(context.topology, (config, cluster, pools) =>
      compare(context, config, cluster, pools),
    ),
);

function* compare(
  context: RuleContext,
  config: CniConfig,
  cluster: Entity,
  pools: readonly RangeSlot[],
): Generator<Answer> {
  const { entity } = config;
  yield* unknownSlots(entity, pools);
  const others = [
    ...serviceRanges(cluster).map((slot) => ({ slot, of: labelOf(cluster) })),
    ...subnetsOf(context.topology, cluster),
  ];
  for (const { slot, cidr } of knownSlots(pools)) {
    const hit = others.find(
      (other) => other.slot.cidr.state === "known" && other.slot.cidr.value.overlaps(cidr),
    );
    if (hit?.slot.cidr.state === "known") {
      yield violation(entity, slot.path, {
        value: showPool(config, slot, cidr),
        problem: `overlaps ${hit.slot.path} ${showRange(hit.slot, hit.slot.cidr.value)} of ${hit.of}`,
        action: actionFor(
          context,
          cluster,
          { entity, path: slot.path, pool: cidr },
          hit.slot.cidr.value,
        ),
      });
    }
  }
}

function subnetsOf(topology: Topology, cluster: Entity): { slot: RangeSlot; of: string }[] {
  const vnet = topology.virtualNetworkOf(cluster);
  return vnet.state === "known"
    ? topology
        .subnetsOf(vnet.target)
        .flatMap((subnet) => subnet.ranges.map((slot) => ({ slot, of: labelOf(subnet) })))
    : [];
}

/** The pod CIDR, unless that overlaps the same range: then both have to change. */
function actionFor(
  context: RuleContext,
  cluster: Entity,
  { entity, path, pool }: { entity: Entity; path: string; pool: Cidr },
  other: Cidr,
): string | Suggestion {
  const text = cluster.properties.text("networkProfile.podCidr");
  const podCidr = text.state === "known" ? parseCidr(text.value) : undefined;
  if (podCidr?.ok === true) {
    return podCidr.cidr.overlaps(other)
      ? `use another range for it and for networkProfile.podCidr ${podCidr.cidr}`
      : `set it to the cluster's networkProfile.podCidr ${podCidr.cidr}`;
  }
  const lead = "use a range of its own";
  return entity.type === ArmType.helmRelease
    ? freeRange(context, { entity, path, kind: "podCidr", like: pool }, lead)
    : lead;
}
