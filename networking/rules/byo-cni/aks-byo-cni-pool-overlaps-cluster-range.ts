import { type Cidr, parseCidr } from "../../cidr";
import { serviceRanges } from "../../cluster/network-profile";
import { ArmType } from "../../resources/arm-resource";
import { knownSlots, showRange } from "../../resources/range-slot";
import { type Entity, labelOf } from "../../resources/topology";
import { valueOr } from "../../resources/value";
import { unknownSlots, violation } from "../answers";
import { freeRange } from "../free-range";
import type { RuleContext } from "../rule";
import type { Suggestion } from "../suggestion";
import { poolsCheck, showPool } from "./shared/judge-configs";

/** The pools of a CNI against the services and subnets of its cluster. */
export const rule = poolsCheck(
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
  },
  function* (config, pools, cluster, context) {
    const { entity } = config;
    yield* unknownSlots(entity, pools);
    const { topology } = context;
    const vnet = topology.virtualNetworkOf(cluster);
    const others = [
      { of: cluster, ranges: serviceRanges(cluster) },
      ...(vnet.state === "known" ? topology.subnetsOf(vnet.target) : []).map((subnet) => ({
        of: subnet,
        ranges: subnet.ranges,
      })),
    ].flatMap(({ of, ranges }) => knownSlots(ranges).map((other) => ({ of, ...other })));
    for (const { slot, cidr } of knownSlots(pools)) {
      const hit = others.find((other) => other.cidr.overlaps(cidr));
      if (hit !== undefined) {
        yield violation(entity, slot.path, {
          value: showPool(config, slot, cidr),
          problem: `overlaps ${hit.slot.path} ${showRange(hit.slot, hit.cidr)} of ${labelOf(hit.of)}`,
          action: actionFor(context, cluster, { entity, path: slot.path, pool: cidr }, hit.cidr),
        });
      }
    }
  },
);

/** The pod CIDR, unless that overlaps the same range: then both have to change. */
function actionFor(
  context: RuleContext,
  cluster: Entity,
  { entity, path, pool }: { entity: Entity; path: string; pool: Cidr },
  other: Cidr,
): string | Suggestion {
  const podCidr = parseCidr(valueOr(cluster.properties.text("networkProfile.podCidr"), undefined));
  if (podCidr.ok) {
    return podCidr.cidr.overlaps(other)
      ? `use another range for it and for networkProfile.podCidr ${podCidr.cidr}`
      : `set it to the cluster's networkProfile.podCidr ${podCidr.cidr}`;
  }
  const lead = "use a range of its own";
  return entity.type === ArmType.helmRelease
    ? freeRange(context, { entity, path, kind: "podCidr", like: pool }, lead)
    : lead;
}
