import { cluster } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => [
    cluster("aks", {
      networkProfile: {
        networkPlugin: "azure",
        networkPluginMode: "overlay",
        outboundType: "userAssignedNATGateway",
      },
      agentPoolProfiles: [
        { name: "system", mode: "System" },
        {
          name: "win",
          mode: "User",
          osType: "Windows",
          windowsProfile: { disableOutboundNat: true },
        },
      ],
    }),
  ],
  violating: () => [
    cluster("aks", {
      networkProfile: { networkPlugin: "azure", networkPluginMode: "overlay" },
      agentPoolProfiles: [
        { name: "system", mode: "System" },
        {
          name: "win",
          mode: "User",
          osType: "Windows",
          windowsProfile: { disableOutboundNat: true },
        },
      ],
    }),
  ],
  messages: [
    'agentPoolProfiles[1].windowsProfile.disableOutboundNat true isn\'t supported with outboundType loadBalancer of cluster "aks"; leave it out, or set networkProfile.outboundType to a NAT gateway or userDefinedRouting.',
  ],
};
