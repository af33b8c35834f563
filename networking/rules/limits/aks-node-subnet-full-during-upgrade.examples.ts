import { azureCni, userPool } from "../../testing/cluster-parts";
import { clusterIn, type ExampleProperties, idOf } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (prefix: string, count: number, more: ExampleProperties) =>
  clusterIn("10.1.0.0/16", prefix, {
    networkProfile: azureCni,
    agentPoolProfiles: [
      { ...userPool, count, maxPods: 110, ...more, vnetSubnetID: idOf("subnet-0") },
    ],
  });

export const examples: RuleExamples = {
  compliant: () => stack("10.1.0.0/21", 12, {}),
  violating: () => stack("10.1.0.0/22", 9, { upgradeSettings: { maxSurge: "2" } }),
  messages: [
    'agentPoolProfiles[0] needs (9 nodes + 2 surge) × (110 pods + 1) = 1221 addresses at full scale, but subnet "subnet-0" 10.1.0.0/22 has 1019 usable; use a /21, such as 10.1.0.0/21, or lower maxPods to 91.',
  ],
};
