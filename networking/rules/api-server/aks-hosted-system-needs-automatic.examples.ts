import { loneCluster } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (name: string) =>
  loneCluster({ sku: { name, tier: "Standard" }, hostedSystemProfile: { enabled: true } });

export const examples: RuleExamples = {
  compliant: () => stack("Automatic"),
  violating: () => stack("Base"),
  messages: [
    "hostedSystemProfile.enabled true is supported with sku.name Automatic only; set sku.name to Automatic, or remove it.",
  ],
};
