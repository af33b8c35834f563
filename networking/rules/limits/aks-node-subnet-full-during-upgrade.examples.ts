import { clusterIn, idOf } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () =>
    clusterIn("10.1.0.0/16", "10.1.0.0/21", {
      networkProfile: { networkPlugin: "azure" },
      agentPoolProfiles: [
        { name: "user", mode: "User", count: 12, maxPods: 110, vnetSubnetID: idOf("subnet-0") },
      ],
    }),
  violating: () =>
    clusterIn("10.1.0.0/16", "10.1.0.0/22", {
      networkProfile: { networkPlugin: "azure" },
      agentPoolProfiles: [
        {
          name: "user",
          mode: "User",
          count: 9,
          maxPods: 110,
          upgradeSettings: { maxSurge: "2" },
          vnetSubnetID: idOf("subnet-0"),
        },
      ],
    }),
  messages: [
    'agentPoolProfiles[0] needs (9 nodes + 2 surge) × (110 pods + 1) = 1221 addresses at full scale, but subnet "subnet-0" 10.1.0.0/22 has 1019 usable; use a /21, such as 10.1.0.0/21, or lower maxPods to 91.',
  ],
};
