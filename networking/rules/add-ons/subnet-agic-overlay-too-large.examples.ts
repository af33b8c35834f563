import { cluster, idOf, subnetsIn } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => [
    ...subnetsIn("10.1.0.0/16", "10.1.0.0/24"),
    cluster("aks", {
      networkProfile: { networkPlugin: "azure", networkPluginMode: "overlay" },
      addonProfiles: {
        ingressApplicationGateway: { enabled: true, config: { subnetCIDR: "10.1.8.0/24" } },
      },
      agentPoolProfiles: [{ name: "system", mode: "System", vnetSubnetID: idOf("subnet-0") }],
    }),
  ],
  violating: () => [
    ...subnetsIn("10.1.0.0/16", "10.1.0.0/24"),
    cluster("aks", {
      networkProfile: { networkPlugin: "azure", networkPluginMode: "overlay" },
      addonProfiles: {
        ingressApplicationGateway: { enabled: true, config: { subnetCIDR: "10.1.8.0/23" } },
      },
      agentPoolProfiles: [{ name: "system", mode: "System", vnetSubnetID: idOf("subnet-0") }],
    }),
  ],
  messages: [
    "addonProfiles.ingressApplicationGateway.config.subnetCIDR 10.1.8.0/23 is larger than a /24, which the application gateway of an overlay cluster may have at most; use a /24.",
  ],
};
