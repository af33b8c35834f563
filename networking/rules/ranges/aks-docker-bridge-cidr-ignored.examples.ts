import { clusterOf } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => clusterOf({ networkProfile: { serviceCidr: "10.0.0.0/16" } }),
  violating: () => clusterOf({ networkProfile: { dockerBridgeCidr: "172.17.0.1/16" } }),
  messages: [
    "networkProfile.dockerBridgeCidr 172.17.0.1/16 has no effect, and APIs since 2023-04-01 may refuse it; remove it.",
  ],
};
