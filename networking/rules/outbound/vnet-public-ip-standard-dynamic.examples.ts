import { publicIPAddress } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (name: string) => [
  publicIPAddress("egress", { sku: { name }, publicIPAllocationMethod: "Dynamic" }),
  publicIPAddress("other", { sku: { name }, publicIPAllocationMethod: "Static" }),
];

export const examples: RuleExamples = {
  compliant: () => stack("Basic"),
  violating: () => stack("Standard"),
  messages: [
    "publicIPAllocationMethod Dynamic is not supported with sku.name Standard; use Static. Azure refuses it with StandardSkuPublicIPAddressesMustBeStatic.",
  ],
};
