import { isOneOf } from "../../resources/value";
import { gatewayAddressCheck } from "./shared/nat-gateways";

export const rule = gatewayAddressCheck({
  id: "aks-nat-gateway-basic-public-ip",
  facts: ["ob-user-nat"],
  title: "A NAT gateway must not have a public IP of SKU Basic",
  remediation: "Use a public IP of SKU Standard, or of StandardV2 for a gateway of that SKU.",
  evidence: {
    grade: "refused",
    says: 'the deployment of the gateway fails because of the Basic SKU of its public IP; "A NAT gateway can\'t be used with basic SKU public IP addresses."',
    sources: [
      "GitHub Azure/bicep#5914 (2022-02)",
      "docs nat-gateway-resource, static public IP addresses (2023-07-10)",
      "docs nat-gateway-v2-migrate (2026-01-13): nor with StandardV2",
    ],
  },
  url: "aks/nat-gateway",
  of: ({ isUsed }) => isUsed,
  isWrong: (sku) => isOneOf(sku, "Basic"),
  breach: (address) => ({
    problem: `is ${address} of SKU Basic`,
    action: `give ${address} sku.name Standard`,
  }),
});
