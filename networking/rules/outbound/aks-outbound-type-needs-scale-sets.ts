import { hasOutboundType } from "../../cluster/cluster-settings";
import { labelOf } from "../../resources/topology";
import { allOf, not } from "../../resources/value";
import { forbid } from "../answers";
import { isAvailabilitySet } from "../combinations/shared/network-modes";
import { poolInClusterCheck } from "../subject";

export const rule = poolInClusterCheck(
  {
    id: "aks-outbound-type-needs-scale-sets",
    facts: ["x-vmss-lb"],
    title: "An outbound type other than loadBalancer should have scale sets",
    description: "Other outbound types require pools of type VirtualMachineScaleSets.",
    remediation: "Use type VirtualMachineScaleSets.",
    evidence: {
      grade: "documented",
      says: "Setting outboundType requires pools of type VirtualMachineScaleSets, says the page.",
      sources: [
        "docs egress-outboundtype#limitations (2026-08-05)",
        "GitHub MicrosoftDocs/azure-docs#84795 (2022)",
      ],
    },
    url: "aks/egress-outboundtype#limitations",
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
