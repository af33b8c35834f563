import { cluster } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => [
    cluster("aks", {
      networkProfile: {
        networkPlugin: "azure",
        networkPluginMode: "overlay",
        podCidr: "10.244.0.0/16",
      },
    }),
  ],
  violating: () => [
    cluster("aks", {
      networkProfile: {
        networkPlugin: "azure",
        networkPluginMode: "overlay",
        podCidr: "10.244.0.0",
      },
    }),
  ],
  messages: [
    'networkProfile.podCidr "10.244.0.0" has no prefix length such as 10.244.0.0/32; use a range in CIDR notation, such as 10.244.0.0/16.',
  ],
};
