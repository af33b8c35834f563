import { clusterInNodes, nodeNetwork } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => [...nodeNetwork({ defaultOutboundAccess: false }), clusterInNodes()],
  violating: () => [...nodeNetwork({ defaultOutboundAccess: true }), clusterInNodes()],
  messages: [
    "defaultOutboundAccess true keeps the default outbound access that Azure retired on 2026-03-31; set it to false.",
  ],
};
