import { clusterAlone } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => [clusterAlone({}, { osSKU: "Ubuntu2404" })],
  violating: () => [clusterAlone({}, { osSKU: "Ubuntu2204" })],
  settings: { today: "2026-11-22" },
  messages: [
    "agentPoolProfiles[0].osSKU Ubuntu2204 asks for Ubuntu 22.04 nodes, supported only until 2027-06-30, for 220 more days; use a newer Ubuntu or Azure Linux 3.",
  ],
};
