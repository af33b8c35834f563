import {
  apiServerIn,
  clusterInNodes,
  delegatedToAks,
  nodeNetwork,
  subnetOf,
} from "../../testing/cluster-parts";
import type { ExampleProperties } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (ofSubnet: ExampleProperties) => [
  ...nodeNetwork(),
  subnetOf("vnet", "api", "10.1.8.0/28", ofSubnet),
  clusterInNodes(apiServerIn("api")),
];

export const examples: RuleExamples = {
  compliant: () => stack(delegatedToAks),
  violating: () => stack({}),
  messages: [
    'delegations is not set, but the subnet holds the API server of cluster "aks"; add a delegation with serviceName Microsoft.ContainerService/managedClusters.',
  ],
};
