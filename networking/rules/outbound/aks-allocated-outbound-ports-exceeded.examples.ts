import { cluster } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => [
    cluster("aks", {
      networkProfile: {
        outboundType: "loadBalancer",
        loadBalancerProfile: { allocatedOutboundPorts: 8000, managedOutboundIPs: { count: 2 } },
      },
      agentPoolProfiles: [{ name: "system", mode: "System", count: 8, maxPods: 30 }],
    }),
  ],
  violating: () => [
    cluster("aks", {
      networkProfile: {
        outboundType: "loadBalancer",
        loadBalancerProfile: { allocatedOutboundPorts: 8000, managedOutboundIPs: { count: 1 } },
      },
      agentPoolProfiles: [
        {
          name: "system",
          mode: "System",
          count: 8,
          maxPods: 30,
          upgradeSettings: { maxSurge: "1" },
        },
      ],
    }),
  ],
  messages: [
    "networkProfile.loadBalancerProfile.allocatedOutboundPorts 8000 for 9 nodes at full scale (agentPoolProfiles[0] 8 nodes + 1 surge = 9) makes 72000 ports, and 1 outbound IP has 64000; use 2 outbound IPs, or lower allocatedOutboundPorts to 7104. Azure refuses it with InvalidLoadBalancerProfileAllocatedOutboundPorts.",
  ],
};
