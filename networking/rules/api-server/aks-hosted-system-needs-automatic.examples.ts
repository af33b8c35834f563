import { loneCluster, type RuleExamples } from "../../testing/cluster-parts";

const stack = (name: string) =>
  loneCluster({ sku: { name, tier: "Standard" }, hostedSystemProfile: { enabled: true } });

export const examples: RuleExamples = {
  compliant: () => stack("Automatic"),
  violating: () => stack("Base"),
  messages: [
    "hostedSystemProfile.enabled true is supported with sku.name Automatic only; set sku.name to Automatic, or remove it.",
  ],
};
