import { rule } from "../rule";
import { clusterInNodes, nodeNetwork } from "../testing/cluster-parts";

export const subnetDefaultOutboundAccessNotSet = rule("subnet-default-outbound-access-not-set", {
  compliant: () => [...nodeNetwork({ defaultOutboundAccess: false }), clusterInNodes()],
  violating: () => [...nodeNetwork({ defaultOutboundAccess: true }), clusterInNodes()],
  messages: [
    "defaultOutboundAccess true keeps the default outbound access that Azure retired on 2026-03-31; set it to false when the subnet is created.",
  ],
});
