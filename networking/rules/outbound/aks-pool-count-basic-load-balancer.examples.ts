import { cluster } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => [
    cluster("aks", {
      networkProfile: { loadBalancerSku: "basic" },
      agentPoolProfiles: [{ name: "system", mode: "System" }],
    }),
  ],
  violating: () => [
    cluster("aks", {
      networkProfile: { loadBalancerSku: "basic" },
      agentPoolProfiles: [
        { name: "system", mode: "System" },
        { name: "user", mode: "User" },
      ],
    }),
  ],
  messages: [
    "networkProfile.loadBalancerSku basic serves one pool only, but the cluster has 2; set it to standard. Azure refuses it with SLBRequiredForMultipleAgentPools.",
  ],
};
