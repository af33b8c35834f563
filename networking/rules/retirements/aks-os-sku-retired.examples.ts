import { lonePool } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => lonePool({ osSKU: "Ubuntu2404" }),
  violating: () => lonePool({ osSKU: "Ubuntu2204" }),
  settings: { today: "2026-11-22" },
  messages: [
    "agentPoolProfiles[0].osSKU Ubuntu2204 uses Ubuntu 22.04 nodes, which AKS supports until 2027-06-30; use a newer Ubuntu or Azure Linux 3.",
  ],
};
