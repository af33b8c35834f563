import { azureCni, userPool } from "../../testing/cluster-parts";
import { clusterIn, idOf } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

const upTo = (maxCount: number) =>
  clusterIn("10.1.0.0/16", "10.1.0.0/22", {
    networkProfile: azureCni,
    agentPoolProfiles: [
      {
        ...userPool,
        enableAutoScaling: true,
        count: 3,
        minCount: 3,
        maxCount,
        maxPods: 110,
        vnetSubnetID: idOf("subnet-0"),
      },
    ],
  });

export const examples: RuleExamples = {
  compliant: () => upTo(8),
  violating: () => upTo(12),
  messages: [
    'agentPoolProfiles[0] needs (12 nodes) × (110 pods + 1) = 1332 addresses at full scale, but subnet "subnet-0" 10.1.0.0/22 has 1019 usable; use a /21, such as 10.1.0.0/21, or lower maxPods to 71.',
  ],
};
