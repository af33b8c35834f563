import { clusterOf, type RuleExamples } from "../../testing/cluster-parts";
import { type ExampleProperties, idOf, publicIPAddress } from "../../testing/example";

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
