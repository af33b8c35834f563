import {
  azureCni,
  clusterOf,
  inNodesAndPods,
  nodesAndPods,
  separatePool,
  systemPool,
} from "../../testing/cluster-parts";
import { type Example, idOf } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (...more: Example) => [
  ...nodesAndPods,
  ...clusterOf({ networkProfile: azureCni }, systemPool),
  separatePool("one", { mode: "User", ...inNodesAndPods }),
  ...more,
];

export const examples: RuleExamples = {
  compliant: () => stack(),
  violating: () => stack(separatePool("two", { mode: "User", vnetSubnetID: idOf("subnet-1") })),
  messages: [
    'vnetSubnetID is subnet "subnet-1", the pod subnet of node pool "one", which can\'t hold virtual machines; use another subnet of the VNet.',
  ],
};
