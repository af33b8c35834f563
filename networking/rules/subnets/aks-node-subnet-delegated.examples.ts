import {
  clusterOf,
  delegatedToAks,
  subnetOf,
  systemPool,
  vnetOf,
} from "../../testing/cluster-parts";
import { type ExampleProperties, idOf } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (ofSubnet: ExampleProperties) => [
  vnetOf("vnet", "10.1.0.0/16"),
  subnetOf("vnet", "subnet-0", "10.1.0.0/24", ofSubnet),
  ...clusterOf({}, { ...systemPool, vnetSubnetID: idOf("subnet-0") }),
];

export const examples: RuleExamples = {
  compliant: () => stack({}),
  violating: () => stack(delegatedToAks),
  messages: [
    'agentPoolProfiles[0].vnetSubnetID refers to subnet "subnet-0", which is delegated to Microsoft.ContainerService/managedClusters; remove the delegation, or use a subnet without one. Azure refuses it with SubnetIsDelegated.',
  ],
};
