import {
  azureCni,
  clusterOf,
  inNodesAndPods,
  nodesAndPods,
  separatePool,
  systemPool,
} from "../../testing/cluster-parts";
import { type ExampleProperties, idOf, subnetsIn } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

const clusterAnd = (pods: string, ofOne: ExampleProperties) => [
  ...clusterOf({ networkProfile: azureCni }, systemPool),
  separatePool("one", { mode: "User", ...inNodesAndPods, ...ofOne }),
  separatePool("two", {
    mode: "User",
    vnetSubnetID: idOf("subnet-0"),
    podSubnetID: idOf(pods),
    podIPAllocationMode: "StaticBlock",
  }),
];

export const examples: RuleExamples = {
  compliant: () => [
    ...subnetsIn("10.1.0.0/16", "10.1.0.0/24", "10.1.16.0/20", "10.1.32.0/20"),
    ...clusterAnd("subnet-2", { podIPAllocationMode: "DynamicIndividual" }),
  ],
  violating: () => [...nodesAndPods, ...clusterAnd("subnet-1", {})],
  messages: [
    'podIPAllocationMode StaticBlock shares subnet "subnet-1" with node pool "one", which uses it with DynamicIndividual; give the pool a pod subnet of its own, or set podIPAllocationMode to DynamicIndividual.',
  ],
};
