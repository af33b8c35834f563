import { loneCluster } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => loneCluster({ networkProfile: { loadBalancerSku: "standard" } }),
  violating: () => loneCluster({ networkProfile: { loadBalancerSku: "basic" } }),
  settings: { today: "2026-11-22" },
  messages: [
    "networkProfile.loadBalancerSku basic uses the Basic load balancer, which Azure has refused for new resources since 2025-03-31; use loadBalancerSku standard.",
  ],
};
