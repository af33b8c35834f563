import { cluster } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => [
    cluster("aks", {
      networkProfile: { loadBalancerProfile: { allocatedOutboundPorts: 64000 } },
    }),
  ],
  violating: () => [
    cluster("aks", {
      networkProfile: { loadBalancerProfile: { allocatedOutboundPorts: 64008 } },
    }),
  ],
  messages: [
    "networkProfile.loadBalancerProfile.allocatedOutboundPorts 64008 is not between 0 and 64000 ports; use 64000.",
  ],
};
