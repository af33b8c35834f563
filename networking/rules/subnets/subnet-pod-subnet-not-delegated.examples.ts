import {
  clusterInNodes,
  delegatedToAks,
  nodeNetwork,
  separatePool,
  subnetOf,
} from "../../testing/cluster-parts";
import { type ExampleProperties, idOf } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (ofSubnet: ExampleProperties) => [
  ...nodeNetwork(),
  subnetOf("vnet", "pods", "10.1.16.0/20", ofSubnet),
  clusterInNodes(),
  separatePool("users", { count: 3, vnetSubnetID: idOf("nodes"), podSubnetID: idOf("pods") }),
];

export const examples: RuleExamples = {
  compliant: () => stack(delegatedToAks),
  violating: () => stack({}),
  messages: [
    'delegations is not set, but the subnet holds the pods of cluster "aks"; add a delegation with serviceName Microsoft.ContainerService/managedClusters.',
  ],
};
