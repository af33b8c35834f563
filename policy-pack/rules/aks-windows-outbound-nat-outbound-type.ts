import { rule } from "../rule";
import { cluster } from "../testing/example";

export const aksWindowsOutboundNatOutboundType = rule("aks-windows-outbound-nat-outbound-type", {
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
  beforeCreation: true,
  messages: [
    'agentPoolProfiles[1].windowsProfile.disableOutboundNat true isn\'t supported with outboundType loadBalancer of cluster "aks"; set networkProfile.outboundType to userAssignedNATGateway or another type, or leave it out.',
  ],
});
