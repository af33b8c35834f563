import { azureCni, clusterOf, podSubnet, systemPool } from "../../testing/cluster-parts";
import { subnetsIn } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (prefix: string) => [
  ...subnetsIn("10.0.0.0/8", prefix),
  ...clusterOf(
    { networkProfile: azureCni },
    { ...systemPool, count: 3, maxPods: 31, ...podSubnet("StaticBlock") },
  ),
];

export const examples: RuleExamples = {
  compliant: () => stack("10.16.0.0/12"),
  violating: () => stack("10.32.0.0/11"),
  messages: [
    'agentPoolProfiles[0].podSubnetID refers to subnet "subnet-0" 10.32.0.0/11, which is larger than static block allocation takes; use a /12 or smaller, such as 10.32.0.0/12.',
  ],
};
