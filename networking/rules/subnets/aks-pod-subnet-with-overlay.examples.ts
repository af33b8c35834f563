import {
  azureCni,
  clusterOf,
  type ExampleProperties,
  inNodesAndPods,
  nodesAndPods,
  overlay,
  type RuleExamples,
  systemPool,
} from "../../testing/cluster-parts";

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
