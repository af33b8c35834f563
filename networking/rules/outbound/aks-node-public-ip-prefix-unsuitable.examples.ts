import { clusterAlone } from "../../testing/cluster-parts";
import { idOf, publicIPPrefix } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (location: string, egress: string) => [
  publicIPPrefix("nodes", { prefixLength: 28, location }),
  publicIPPrefix("egress", { prefixLength: 31, location: "westeurope" }),
  clusterAlone(
    {
      location: "westeurope",
      networkProfile: {
        loadBalancerProfile: { outboundIPPrefixes: { publicIPPrefixes: [{ id: idOf(egress) }] } },
      },
    },
    { enableNodePublicIP: true, nodePublicIPPrefixID: idOf("nodes") },
  ),
];

export const examples: RuleExamples = {
  compliant: () => stack("West Europe", "egress"),
  violating: () => stack("northeurope", "nodes"),
  messages: [
    'agentPoolProfiles[0].nodePublicIPPrefixID is public IP prefix "nodes" in northeurope, and the cluster is in westeurope; use a prefix in westeurope. Azure refuses it with InvalidPublicIPPrefixDifferentLocation.',
    'agentPoolProfiles[0].nodePublicIPPrefixID is public IP prefix "nodes", which the load balancer has as networkProfile.loadBalancerProfile.outboundIPPrefixes.publicIPPrefixes[0]; use another prefix. Azure refuses it with PublicIPPrefixIsAttachedToLoadBalancer.',
  ],
};
