import { rule } from "../rule";
import { clusterAlone, clusterInNodes, nodeNetwork } from "../testing/cluster-parts";

export const aksOutboundTypeNeedsCustomVnet = rule("aks-outbound-type-needs-custom-vnet", {
  compliant: () => [
    ...nodeNetwork(),
    clusterInNodes({ networkProfile: { outboundType: "userDefinedRouting" } }),
  ],
  violating: () => [clusterAlone({ networkProfile: { outboundType: "userDefinedRouting" } })],
  messages: [
    "networkProfile.outboundType userDefinedRouting needs a subnet with a route table, but no node pool has a vnetSubnetID; set vnetSubnetID to a subnet with a route table, or use loadBalancer.",
  ],
});
