import { managedVnetOnly } from "./shared/outbound-type";

export const rule = managedVnetOnly({
  remediation: "Use outboundType none and a network security group in your own VNet.",
  evidence: {
    grade: "documented",
    holds: "always",
    says: '"only available … in a managed VNet. In a BYO VNet, use none"; migration to it "Not Supported" in BYO VNets',
    sources: [
      "docs egress-outboundtype.md#block and BYO table (2026-08-05)",
      "GH Azure/AKS#4351 (2024-06-12)",
    ],
  },
  id: "aks-outbound-type-block-custom-vnet",
  types: ["block"],
  otherwise: "use none and a network security group that denies what may not leave",
  facts: ["ob-none"],
  title: "Outbound type block should be used in a VNet that AKS creates",
  description: "AKS blocks outbound traffic only in its own VNet; in yours it changes no rules.",
  url: "aks/egress-outboundtype",
});
