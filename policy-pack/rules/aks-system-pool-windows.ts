import { rule } from "../rule";
import { cluster } from "../testing/example";

export const aksSystemPoolWindows = rule("aks-system-pool-windows", {
  compliant: () => [
    cluster("aks", {
      agentPoolProfiles: [
        { name: "system", mode: "System" },
        { name: "win", mode: "User", osType: "Windows" },
      ],
    }),
  ],
  violating: () => [
    cluster("aks", {
      agentPoolProfiles: [
        { name: "system", mode: "System" },
        { name: "win", mode: "System", osType: "Windows" },
      ],
    }),
  ],
  messages: [
    "agentPoolProfiles[1].osType Windows isn't supported for a pool in mode System; use Linux for it, and Windows in a pool in mode User.",
  ],
});
