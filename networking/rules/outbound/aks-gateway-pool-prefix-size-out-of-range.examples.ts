import { clusterOf, gatewayPool, systemPool } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () =>
    clusterOf({}, systemPool, { ...gatewayPool, gatewayProfile: { publicIPPrefixSize: 28 } }),
  violating: () =>
    clusterOf({}, systemPool, { ...gatewayPool, gatewayProfile: { publicIPPrefixSize: 27 } }),
  messages: [
    "agentPoolProfiles[1].gatewayProfile.publicIPPrefixSize 27 is outside 28 to 31; use 28.",
  ],
};
