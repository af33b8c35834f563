import { cilium, clusterOf, overlay, type RuleExamples } from "../../testing/cluster-parts";

export const examples: RuleExamples = {
  compliant: () => clusterOf({ networkProfile: cilium }),
  violating: () => clusterOf({ networkProfile: { ...overlay, networkPolicy: "cilium" } }),
  messages: [
    "networkProfile.networkPolicy cilium requires networkDataplane cilium; set networkProfile.networkDataplane to cilium. Azure refuses it with NetworkPolicyCiliumRequiresCiliumDataplane.",
  ],
};
