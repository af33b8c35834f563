import { rule } from "../rule";
import { cluster } from "../testing/example";

export const aksOutboundTypeNeedsScaleSets = rule("aks-outbound-type-needs-scale-sets", {
  compliant: () => [
    cluster("aks", {
      networkProfile: { networkPlugin: "azure", outboundType: "userDefinedRouting" },
      agentPoolProfiles: [{ name: "system", mode: "System", type: "VirtualMachineScaleSets" }],
    }),
  ],
  violating: () => [
    cluster("aks", {
      networkProfile: { networkPlugin: "azure", outboundType: "userDefinedRouting" },
      agentPoolProfiles: [{ name: "system", mode: "System", type: "AvailabilitySet" }],
    }),
  ],
  beforeCreation: true,
  messages: [
    'agentPoolProfiles[0].type AvailabilitySet isn\'t supported with outboundType userDefinedRouting of cluster "aks"; use VirtualMachineScaleSets.',
  ],
});
