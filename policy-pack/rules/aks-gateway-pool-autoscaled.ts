import { rule } from "../rule";
import { cluster } from "../testing/example";

export const aksGatewayPoolAutoscaled = rule("aks-gateway-pool-autoscaled", {
  compliant: () => [
    cluster("aks", {
      agentPoolProfiles: [
        { name: "system", mode: "System" },
        { name: "gateway", mode: "Gateway", count: 2 },
      ],
    }),
  ],
  violating: () => [
    cluster("aks", {
      agentPoolProfiles: [
        { name: "system", mode: "System" },
        { name: "gateway", mode: "Gateway", enableAutoScaling: true, minCount: 2, maxCount: 4 },
      ],
    }),
  ],
  messages: [
    "agentPoolProfiles[1].enableAutoScaling true isn't supported for a pool in mode Gateway; set it to false.",
  ],
});
