import { cluster, idOf, publicIPAddress } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => [
    cluster("aks", {
      networkProfile: { loadBalancerProfile: { managedOutboundIPs: { count: 2 } } },
    }),
  ],
  violating: () => [
    publicIPAddress("ip"),
    cluster("aks", {
      networkProfile: {
        loadBalancerProfile: {
          managedOutboundIPs: { count: 2 },
          outboundIPs: { publicIPs: [{ id: idOf("ip") }] },
        },
      },
    }),
  ],
  messages: [
    "networkProfile.loadBalancerProfile has managedOutboundIPs and outboundIPs; keep outboundIPs and remove the rest.",
  ],
};
