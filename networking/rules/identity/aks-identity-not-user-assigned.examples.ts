import {
  clusterIdentity,
  clusterInNodes,
  nodeNetwork,
  userAssigned,
} from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => [
    ...nodeNetwork(),
    clusterIdentity,
    clusterInNodes({ networkProfile: { networkPlugin: "kubenet" }, ...userAssigned }),
  ],
  violating: () => [
    ...nodeNetwork(),
    clusterInNodes({
      networkProfile: { networkPlugin: "kubenet" },
      identity: { type: "SystemAssigned" },
    }),
  ],
  messages: [
    "identity.type SystemAssigned can't have its role on the node subnet before the cluster exists, and kubenet needs it then; use UserAssigned with an identity that has the role.",
  ],
};
