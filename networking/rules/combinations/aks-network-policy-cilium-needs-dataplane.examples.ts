import { cilium, clusterOf, overlay } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => clusterOf({ networkProfile: cilium }),
  violating: () => clusterOf({ networkProfile: { ...overlay, networkPolicy: "cilium" } }),
  messages: [
    "networkProfile.networkPolicy cilium requires networkDataplane cilium; set networkProfile.networkDataplane to cilium. Azure refuses it with NetworkPolicyCiliumRequiresCiliumDataplane.",
  ],
};
