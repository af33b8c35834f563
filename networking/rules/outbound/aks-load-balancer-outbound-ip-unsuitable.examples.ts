import { clusterAlone } from "../../testing/cluster-parts";
import { idOf, publicIPAddress } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (sku: string, location: string) => [
  publicIPAddress("egress", { sku: { name: sku }, location }),
  clusterAlone({
    location: "West Europe",
    networkProfile: {
      outboundType: "loadBalancer",
      loadBalancerProfile: { outboundIPs: { publicIPs: [{ id: idOf("egress") }] } },
    },
  }),
];

export const examples: RuleExamples = {
  compliant: () => stack("Standard", "westeurope"),
  violating: () => stack("Basic", "northeurope"),
  messages: [
    'networkProfile.loadBalancerProfile.outboundIPs.publicIPs[0].id is public IP address "egress" of SKU Basic; use a public IP of SKU Standard. Azure refuses it with InvalidLoadBalancerProfileOutboundIPs.',
    'networkProfile.loadBalancerProfile.outboundIPs.publicIPs[0].id is public IP address "egress" in northeurope, and the cluster is in West Europe; use one in West Europe. Azure refuses it with InvalidLoadBalancerProfileOutboundIPs.',
  ],
};
