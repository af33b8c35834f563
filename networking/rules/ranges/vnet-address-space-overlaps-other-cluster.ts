import { overlapsBetween } from "../../address-ranges";
import { EnvironmentKind } from "../../inputs/named-range";
import { ArmType } from "../../resources/arm-resource";
import { targetsOf } from "../../resources/link";
import type { Entity, Topology } from "../../resources/topology";
import { check } from "../subject";
import { placedRanges, wrongRange } from "./shared/placed-ranges";

const names: Partial<Record<EnvironmentKind, string>> = {
  [EnvironmentKind.clusterPods]: "pod CIDR",
  [EnvironmentKind.clusterServices]: "service CIDR",
};

/** VNets against the pod and service ranges of clusters outside the program, from where they can't be reached. */
export const rule = check(
  {
    id: "vnet-address-space-overlaps-other-cluster",
    facts: ["cidr-pod-vs-connected", "cidr-service-vs-connected"],
    title: "A peered VNet should not overlap the pods or services of another cluster",
    description:
      "A cluster sends traffic for its own pod and service ranges to its pods and services, so its pods can't reach hosts of the VNet there.",
    severity: "medium",
    remediation: "Choose an address space outside the pod and service CIDRs of other clusters.",
    evidence: {
      grade: "documented",
      holds: "always",
      says: "accepted; what is in both ranges can't be reached from the pods of that cluster",
      sources: [
        "AKS docs, concepts-network-azure-cni-overlay#pods (2026-07-31)",
        "https://github.com/Azure/AKS/issues/1175 (2019-08, Microsoft)",
      ],
    },
    url: "aks/concepts-network-azure-cni-overlay#pods",
    subjects: [ArmType.virtualNetwork],
  },
  function* (context) {
    const { topology, environment } = context;
    const others = environment.filter(({ kind }) => names[kind] !== undefined);
    if (others.length === 0) {
      return;
    }
    // Most clusters have Azure's default ranges, which only matter to VNets that are connected with theirs.
    const peered = peeredNetworks(topology);
    const own = topology.virtualNetworks
      .filter((vnet) => peered.has(vnet))
      .flatMap((vnet) => placedRanges("vnet", vnet));
    for (const [range, { kind, name, cidr }] of overlapsBetween(own, others)) {
      yield wrongRange(context, range, {
        problem: `overlaps the ${names[kind]} ${cidr} of cluster "${name}", whose pods then can't reach that part of the VNet`,
        action: "use a range outside it",
      });
    }
  },
);

/** The VNets that have a peering in the program, in either direction. */
function peeredNetworks(topology: Topology): ReadonlySet<Entity> {
  return new Set(
    topology
      .of(ArmType.virtualNetworkPeering)
      .flatMap((peering) => [
        ...targetsOf(topology.parentOf(peering)),
        ...targetsOf(topology.follow(peering, "remoteVirtualNetwork.id", ArmType.virtualNetwork)),
      ]),
  );
}
