import { clusterOf, gatewayPool, type RuleExamples, systemPool } from "../../testing/cluster-parts";

export const examples: RuleExamples = {
  compliant: () => clusterOf({}, systemPool, gatewayPool),
  violating: () => clusterOf({}, systemPool, { ...gatewayPool, osType: "Windows" }),
  messages: [
    "agentPoolProfiles[1].osType Windows isn't supported for a pool in mode Gateway; use Linux.",
  ],
};
