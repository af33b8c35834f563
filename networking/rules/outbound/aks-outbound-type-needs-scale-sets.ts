import { hasOutboundType } from "../../cluster/cluster-settings";
import { labelOf } from "../../resources/topology";
import { allOf, not } from "../../resources/value";
import { forbid } from "../answers";
import { isAvailabilitySet } from "../combinations/shared/network-modes";
import { Grade, Holds } from "../evidence";
import { poolInClusterCheck } from "../subject";

export const aksOutboundTypeNeedsScaleSets = poolInClusterCheck(
  {
    id: "aks-outbound-type-needs-scale-sets",
    asked: "early",
    facts: ["x-vmss-lb"],
    title: "An outbound type other than loadBalancer must have scale sets",
    description: "Azure refuses other outbound types for pools in availability sets.",
    remediation: "Use type VirtualMachineScaleSets.",
    evidence: {
      grade: Grade.documented,
      holds: Holds.creation,
      says: '"Setting outboundType requires … VirtualMachineScaleSets"; confirmed by the docs team when questioned; no error on record',
      sources: [
        "docs egress-outboundtype.md#limitations (2026-08-05)",
        'GH azure-docs#84795 ("the doc is correct as is", 2022)',
      ],
    },
    url: "https://learn.microsoft.com/azure/aks/egress-outboundtype",
  },
  (pool, cluster) => {
    const type = cluster.properties.text("networkProfile.outboundType");
    return forbid(
      pool,
      allOf(isAvailabilitySet(pool), not(hasOutboundType(cluster, "loadBalancer"))),
      {
        path: "type",
        problem: `isn't supported with outboundType ${type.state === "known" ? type.value : ""} of ${labelOf(cluster)}`,
        action: "use VirtualMachineScaleSets",
      },
    );
  },
  isAvailabilitySet,
);
