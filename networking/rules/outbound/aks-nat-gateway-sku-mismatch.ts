import { allOf, isOtherThan, valueOr } from "../../resources/value";
import { gatewayAddressCheck } from "./shared/nat-gateways";

/** The public addresses of a NAT gateway against its SKU; a Basic one has a rule of its own. */
export const rule = gatewayAddressCheck({
  id: "aks-nat-gateway-sku-mismatch",
  facts: ["ob-managed-nat-sku", "new-natv2"],
  title: "A StandardV2 NAT gateway should have StandardV2 public IPs",
  description: "Azure attaches only addresses of SKU StandardV2 to a NAT gateway of that SKU.",
  remediation: "Give the public IPs and prefixes sku.name StandardV2.",
  evidence: {
    grade: "documented",
    says: '"requires … StandardV2 public IPs. Existing Standard SKU Public IPs don\'t work"',
    sources: [
      "docs nat-gateway.md (2026-07-07)",
      "GH gardener-extension-provider-azure#1469 validates the same (2026-03-02)",
      "GH PaloAlto swfw-modules#228 (2026-09-08)",
    ],
  },
  url: "aks/nat-gateway",
  of: ({ isUsed, isV2 }) => allOf(isUsed, isV2),
  isWrong: (sku) => isOtherThan(sku, "StandardV2", "Basic"),
  breach: (address, sku, { skuPath }) => ({
    problem: `is ${address} of SKU ${valueOr(sku, "")}, but ${skuPath} is StandardV2`,
    action: `give ${address} sku.name StandardV2, or use ${skuPath} Standard`,
  }),
});
