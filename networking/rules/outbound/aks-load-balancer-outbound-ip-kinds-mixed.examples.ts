import { clusterOf } from "../../testing/cluster-parts";
import { type ExampleProperties, idOf, publicIPAddress } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (more: ExampleProperties) =>
  clusterOf({
    networkProfile: { loadBalancerProfile: { managedOutboundIPs: { count: 2 }, ...more } },
  });

export const examples: RuleExamples = {
  compliant: () => stack({}),
  violating: () => [
    publicIPAddress("ip"),
    ...stack({ outboundIPs: { publicIPs: [{ id: idOf("ip") }] } }),
  ],
  messages: [
    "networkProfile.loadBalancerProfile has managedOutboundIPs and outboundIPs; keep outboundIPs and remove the rest.",
  ],
};
