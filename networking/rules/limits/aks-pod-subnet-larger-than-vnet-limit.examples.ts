import { azureCni, clusterOf, podSubnet, systemPool } from "../../testing/cluster-parts";
import { subnetsIn } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (prefix: string) => [
  ...subnetsIn("10.0.0.0/8", prefix),
  ...clusterOf(
    { networkProfile: azureCni },
    { ...systemPool, count: 3, maxPods: 31, ...podSubnet("DynamicIndividual") },
  ),
];

export const examples: RuleExamples = {
  compliant: () => stack("10.16.0.0/16"),
  violating: () => stack("10.16.0.0/15"),
  messages: [
    'agentPoolProfiles[0].podSubnetID refers to subnet "subnet-0" 10.16.0.0/15, which is larger than the 65536 addresses that a VNet maps to pods and nodes; use a /16 or smaller, such as 10.16.0.0/16.',
  ],
};
