import { rule } from "../rule";
import { clusterInNodes, nodeNetwork } from "../testing/cluster-parts";

export const aksOutboundTypeBlockCustomVnet = rule("aks-outbound-type-block-custom-vnet", {
  compliant: () => [...nodeNetwork(), clusterInNodes({ networkProfile: { outboundType: "none" } })],
  violating: () => [
    ...nodeNetwork(),
    clusterInNodes({ networkProfile: { outboundType: "block" } }),
  ],
  messages: [
    "networkProfile.outboundType block needs a VNet that AKS makes, but agentPoolProfiles[0].vnetSubnetID names a subnet; use none and a network security group that denies what must not leave.",
  ],
});
