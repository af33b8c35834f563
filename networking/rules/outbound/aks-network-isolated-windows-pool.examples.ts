import { isolatedCluster } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => isolatedCluster(),
  violating: () =>
    isolatedCluster({
      agentPoolProfiles: [
        { name: "system", mode: "System" },
        { name: "win", mode: "User", osType: "Windows" },
      ],
    }),
  messages: [
    'agentPoolProfiles[1].osType Windows isn\'t supported in cluster "aks", which is network isolated; use Linux.',
  ],
};
