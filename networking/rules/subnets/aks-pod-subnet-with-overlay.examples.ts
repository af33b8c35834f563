import {
  azureCni,
  clusterOf,
  inNodesAndPods,
  nodesAndPods,
  overlay,
  systemPool,
} from "../../testing/cluster-parts";
import type { ExampleProperties } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (networkProfile: ExampleProperties) => [
  ...nodesAndPods,
  ...clusterOf({ networkProfile }, { ...systemPool, ...inNodesAndPods }),
];

export const examples: RuleExamples = {
  compliant: () => stack(azureCni),
  violating: () => stack(overlay),
  messages: [
    'agentPoolProfiles[0].podSubnetID isn\'t supported with networkPluginMode overlay of cluster "aks"; leave podSubnetID out: the pods have addresses of the pod CIDR.',
  ],
};
