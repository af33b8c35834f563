import { cilium, clusterOf, overlay } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => clusterOf({ networkProfile: cilium }),
  violating: () =>
    clusterOf({
      networkProfile: { ...overlay, networkDataplane: "cilium", networkPolicy: "azure" },
    }),
  messages: [
    "networkProfile.networkPolicy azure isn't supported with networkDataplane cilium; set it to cilium, or leave it out. Azure refuses it with CiliumDataplaneRequiresNetworkPolicyCilium.",
  ],
};
