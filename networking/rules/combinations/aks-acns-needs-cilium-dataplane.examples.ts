import { clusterOf, overlay } from "../../testing/cluster-parts";
import type { ExampleProperties } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (more: ExampleProperties) =>
  clusterOf({ networkProfile: { ...overlay, advancedNetworking: { enabled: true, ...more } } });

export const examples: RuleExamples = {
  compliant: () => stack({ observability: { enabled: true } }),
  violating: () => stack({ security: { enabled: true, advancedNetworkPolicies: "FQDN" } }),
  messages: [
    "networkProfile.advancedNetworking.security.advancedNetworkPolicies FQDN requires networkDataplane cilium; set networkProfile.networkDataplane to cilium, or leave it out.",
  ],
};
