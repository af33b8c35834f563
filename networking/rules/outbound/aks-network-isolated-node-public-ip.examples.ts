import { isolatedCluster } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => isolatedCluster(),
  violating: () =>
    isolatedCluster({
      agentPoolProfiles: [{ name: "system", mode: "System", enableNodePublicIP: true }],
    }),
  messages: [
    'agentPoolProfiles[0].enableNodePublicIP true gives the nodes of cluster "aks", which is network isolated, a way out; set it to false.',
  ],
};
