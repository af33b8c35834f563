import { rule } from "../rule";
import { cluster } from "../testing/example";

export const aksGatewayPoolWindows = rule("aks-gateway-pool-windows", {
  compliant: () => [
    cluster("aks", {
      agentPoolProfiles: [
        { name: "system", mode: "System" },
        { name: "gateway", mode: "Gateway" },
      ],
    }),
  ],
  violating: () => [
    cluster("aks", {
      agentPoolProfiles: [
        { name: "system", mode: "System" },
        { name: "gateway", mode: "Gateway", osType: "Windows" },
      ],
    }),
  ],
  messages: [
    "agentPoolProfiles[1].osType Windows isn't supported for a pool in mode Gateway; use Linux.",
  ],
});
