import { clusterOf, systemPool, windowsPool } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () =>
    clusterOf({}, systemPool, { ...windowsPool, osSKU: "Windows2025", enableFIPS: true }),
  violating: () =>
    clusterOf({}, systemPool, { ...windowsPool, osSKU: "Windows2025", enableFIPS: false }),
  messages: [
    "agentPoolProfiles[1].osSKU Windows2025 exists as a FIPS image only, but enableFIPS is false; set enableFIPS to true.",
  ],
};
