import {
  azureCni,
  clusterOf,
  inNodesAndPods,
  nodesAndPods,
  separatePool,
  subnetOf,
  systemPool,
  vnetOf,
} from "../../testing/cluster-parts";
import { idOf, subnetsIn } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => [
    ...nodesAndPods,
    ...clusterOf({ networkProfile: azureCni }, { ...systemPool, ...inNodesAndPods }),
  ],
  violating: () => [
    ...subnetsIn("10.1.0.0/16", "10.1.0.0/24"),
    vnetOf("other", "10.2.0.0/16"),
    subnetOf("other", "pods", "10.2.0.0/20"),
    ...clusterOf({ networkProfile: azureCni }, systemPool),
    separatePool("user", {
      mode: "User",
      vnetSubnetID: idOf("subnet-0"),
      podSubnetID: idOf("pods"),
    }),
  ],
  messages: [
    'podSubnetID is in VNet "other", but vnetSubnetID is in VNet "vnet"; use a subnet of VNet "vnet".',
  ],
};
