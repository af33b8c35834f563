import { clusterAlone } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => [clusterAlone({ networkProfile: { loadBalancerSku: "standard" } })],
  violating: () => [clusterAlone({ networkProfile: { loadBalancerSku: "basic" } })],
  settings: { today: "2026-11-22" },
  messages: [
    "networkProfile.loadBalancerSku basic asks for the Basic load balancer, unsupported since 2025-09-30, for 418 days; use loadBalancerSku standard.",
  ],
};
