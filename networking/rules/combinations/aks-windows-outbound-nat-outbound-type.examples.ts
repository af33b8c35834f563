import { clusterOf, overlay, systemPool, windowsPool } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () =>
    clusterOf(
      { networkProfile: { ...overlay, outboundType: "userAssignedNATGateway" } },
      systemPool,
      { ...windowsPool, windowsProfile: { disableOutboundNat: true } },
    ),
  violating: () =>
    clusterOf({ networkProfile: overlay }, systemPool, {
      ...windowsPool,
      windowsProfile: { disableOutboundNat: true },
    }),
  messages: [
    'agentPoolProfiles[1].windowsProfile.disableOutboundNat true isn\'t supported with outboundType loadBalancer of cluster "aks"; leave it out, or set networkProfile.outboundType to a NAT gateway or userDefinedRouting.',
  ],
};
