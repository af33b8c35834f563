import { clusterOf, overlay } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => clusterOf({ networkProfile: { ...overlay, podCidr: "100.64.0.0/10" } }),
  violating: () => clusterOf({ networkProfile: { ...overlay, podCidr: "11.0.0.0/16" } }),
  messages: [
    "networkProfile.podCidr 11.0.0.0/16 is not inside 10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16, 100.64.0.0/10, which AKS supports for pods; use a private range, such as 10.244.0.0/16.",
  ],
};
