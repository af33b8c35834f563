import { cluster, idOf, subnetsIn } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => [
    cluster("aks", {
      networkProfile: {
        networkPlugin: "azure",
        networkPluginMode: "overlay",
        staticEgressGatewayProfile: { enabled: true },
      },
      agentPoolProfiles: [{ name: "system", mode: "System" }],
    }),
  ],
  violating: () => [
    ...subnetsIn("10.1.0.0/16", "10.1.0.0/24", "10.1.16.0/20"),
    cluster("aks", {
      networkProfile: { networkPlugin: "azure", staticEgressGatewayProfile: { enabled: true } },
      agentPoolProfiles: [
        {
          name: "system",
          mode: "System",
          vnetSubnetID: idOf("subnet-0"),
          podSubnetID: idOf("subnet-1"),
        },
      ],
    }),
  ],
  messages: [
    "networkProfile.staticEgressGatewayProfile.enabled true isn't supported with Azure CNI Pod Subnet with dynamic IP allocation; leave it out, or use a mode that supports it, such as Azure CNI Overlay.",
  ],
};
