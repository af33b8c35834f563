import { clusterAlone } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

const own = "00000000-0000-0000-0000-000000000000";
const hub = "11111111-1111-1111-1111-111111111111";

const stack = (subscription: string) => {
  const idOfPrefix = (name: string) =>
    `/subscriptions/${subscription}/resourceGroups/hub/providers/Microsoft.Network/publicIPPrefixes/${name}`;
  const publicIPPrefixes = [{ id: idOfPrefix("egress") }];
  return [
    clusterAlone(
      { networkProfile: { loadBalancerProfile: { outboundIPPrefixes: { publicIPPrefixes } } } },
      { enableNodePublicIP: true, nodePublicIPPrefixID: idOfPrefix("nodes") },
    ),
  ];
};

export const examples: RuleExamples = {
  compliant: () => stack(own),
  violating: () => stack(hub),
  messages: [
    "networkProfile.loadBalancerProfile.outboundIPPrefixes.publicIPPrefixes[0].id is in subscription 11111111-1111-1111-1111-111111111111, and the cluster is in 00000000-0000-0000-0000-000000000000; use a prefix of subscription 00000000-0000-0000-0000-000000000000. Azure refuses it with InvalidLoadBalancerProfileOutboundIPPrefixes.",
    "agentPoolProfiles[0].nodePublicIPPrefixID is in subscription 11111111-1111-1111-1111-111111111111, and the cluster is in 00000000-0000-0000-0000-000000000000; use a prefix of subscription 00000000-0000-0000-0000-000000000000. Azure refuses it with InvalidPublicIPPrefixDifferentSub.",
  ],
};
