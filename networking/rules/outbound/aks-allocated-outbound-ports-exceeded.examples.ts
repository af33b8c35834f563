import { clusterOf, systemPool } from "../../testing/cluster-parts";
import type { ExampleProperties } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (count: number, more: ExampleProperties) =>
  clusterOf(
    {
      networkProfile: {
        outboundType: "loadBalancer",
        loadBalancerProfile: { allocatedOutboundPorts: 8000, managedOutboundIPs: { count } },
      },
    },
    { ...systemPool, count: 8, maxPods: 30, ...more },
  );

export const examples: RuleExamples = {
  compliant: () => stack(2, {}),
  violating: () => stack(1, { upgradeSettings: { maxSurge: "1" } }),
  messages: [
    "networkProfile.loadBalancerProfile.allocatedOutboundPorts 8000 for 9 nodes at full scale (agentPoolProfiles[0] 8 nodes + 1 surge = 9) makes 72000 ports, and 1 outbound IP has 64000; use 2 outbound IPs, or lower allocatedOutboundPorts to 7104. Azure refuses it with InvalidLoadBalancerProfileAllocatedOutboundPorts.",
  ],
};
