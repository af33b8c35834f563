import { cluster } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => [
    cluster("aks", {
      agentPoolProfiles: [
        { name: "system", mode: "System" },
        { name: "win", mode: "User", osType: "Windows", osSKU: "Windows2025", enableFIPS: true },
      ],
    }),
  ],
  violating: () => [
    cluster("aks", {
      agentPoolProfiles: [
        { name: "system", mode: "System" },
        { name: "win", mode: "User", osType: "Windows", osSKU: "Windows2025", enableFIPS: false },
      ],
    }),
  ],
  messages: [
    "agentPoolProfiles[1].osSKU Windows2025 exists as a FIPS image only, but enableFIPS is false; set enableFIPS to true.",
  ],
};
