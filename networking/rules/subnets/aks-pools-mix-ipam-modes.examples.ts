import {
  azureCni,
  clusterOf,
  inNodesAndPods,
  nodesAndPods,
  systemPool,
  userPool,
} from "../../testing/cluster-parts";
import { type ExampleProperties, idOf } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (pool: ExampleProperties) => [
  ...nodesAndPods,
  ...clusterOf(
    { networkProfile: azureCni },
    { ...systemPool, ...inNodesAndPods },
    { ...userPool, ...pool },
  ),
];

export const examples: RuleExamples = {
  compliant: () => stack(inNodesAndPods),
  violating: () => stack({ vnetSubnetID: idOf("subnet-0") }),
  messages: [
    'agentPoolProfiles[1].podSubnetID is not set, but node pool "system" of the same cluster has one; give the pool a pod subnet in the same VNet. Azure refuses it with InvalidParameter.',
  ],
};
