import { hasOutboundType } from "../../cluster/cluster-settings";
import { outboundTypePath } from "../../cluster/network-profile";
import { labelOf } from "../../resources/topology";
import { valueOr } from "../../resources/value";
import { isAvailabilitySet } from "../combinations/shared/network-modes";
import { no } from "../conditions";
import { forbidPoolIn } from "../forbid";

export const rule = forbidPoolIn({
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
  when: [isAvailabilitySet],
  inCluster: [no((cluster) => hasOutboundType(cluster, "loadBalancer"))],
  path: "type",
  problem: (cluster) =>
    `isn't supported with outboundType ${valueOr(cluster.properties.text(outboundTypePath), "")} of ${labelOf(cluster)}`,
  action: "use VirtualMachineScaleSets",
});
