import { managedNat, managedVnetOnly } from "./shared/outbound-type";

export const rule = managedVnetOnly({
  remediation:
    "Use outboundType userAssignedNATGateway in your own VNet, or leave vnetSubnetID out of all pools.",
  evidence: {
    grade: "refused",
    holds: "always",
    says: "\"Outbound type is managedNATGateway but agent pool '…' is using custom VNet, which is not allowed.\"",
    sources: [
      "GH CAPZ#5429 (2025-02-14)",
      "GH azure-docs#83858 (2021-11-15)",
      "docs nat-gateway.md#prerequisites (2026-07-07)",
    ],
  },
  id: "aks-outbound-type-managed-nat-custom-vnet",
  types: managedNat,
  errorCode: "ManagedNATGatewayWithCustomVNetNotAllowed",
  otherwise: "use userAssignedNATGateway with a NAT gateway on the subnet, or loadBalancer",
  facts: ["ob-managed-nat-vnet"],
  title: "A managed NAT gateway must be in a VNet that AKS creates",
  description: "AKS attaches a managed NAT gateway only to a subnet of its own VNet.",
  url: "aks/nat-gateway",
});
