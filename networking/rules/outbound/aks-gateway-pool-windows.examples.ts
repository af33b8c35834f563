import { clusterOf, gatewayPool, systemPool } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => clusterOf({}, systemPool, gatewayPool),
  violating: () => clusterOf({}, systemPool, { ...gatewayPool, osType: "Windows" }),
  messages: [
    "agentPoolProfiles[1].osType Windows isn't supported for a pool in mode Gateway; use Linux.",
  ],
};
