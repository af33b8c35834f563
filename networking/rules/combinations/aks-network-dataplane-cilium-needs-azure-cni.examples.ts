import { cilium, clusterOf } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => clusterOf({ networkProfile: cilium }),
  violating: () =>
    clusterOf({
      networkProfile: {
        networkPlugin: "kubenet",
        networkDataplane: "cilium",
        networkPolicy: "cilium",
      },
    }),
  messages: [
    "networkProfile.networkDataplane cilium isn't supported with networkPlugin kubenet; set networkProfile.networkPlugin to azure and networkPluginMode to overlay. Azure refuses it with BadRequest.",
  ],
};
