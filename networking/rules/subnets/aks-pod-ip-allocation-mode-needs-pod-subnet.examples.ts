import {
  azureCni,
  clusterOf,
  inNodesAndPods,
  nodesAndPods,
  systemPool,
} from "../../testing/cluster-parts";
import { type ExampleProperties, idOf, subnetsIn } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

const blocksIn = (subnets: ExampleProperties) =>
  clusterOf(
    { networkProfile: azureCni },
    { ...systemPool, ...subnets, podIPAllocationMode: "StaticBlock" },
  );

export const examples: RuleExamples = {
  compliant: () => [...nodesAndPods, ...blocksIn(inNodesAndPods)],
  violating: () => [
    ...subnetsIn("10.1.0.0/16", "10.1.0.0/24"),
    ...blocksIn({ vnetSubnetID: idOf("subnet-0") }),
  ],
  messages: [
    "agentPoolProfiles[0].podIPAllocationMode StaticBlock needs a podSubnetID, which is not set; set podSubnetID, or leave podIPAllocationMode out.",
  ],
};
