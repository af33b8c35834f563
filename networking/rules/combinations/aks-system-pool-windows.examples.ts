import { cluster } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
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
    "agentPoolProfiles[1].osType Windows isn't supported for a pool in mode System; use Linux for it, and Windows in a pool in mode User. Azure refuses it with SystemPoolMustBeLinux.",
  ],
};
