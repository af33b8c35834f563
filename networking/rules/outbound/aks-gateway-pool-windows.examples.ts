import { cluster } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
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
};
