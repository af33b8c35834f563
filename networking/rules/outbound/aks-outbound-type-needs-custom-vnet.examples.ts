import { clusterInNodes, loneCluster, nodeNetwork } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => [
    ...nodeNetwork(),
    clusterInNodes({ networkProfile: { outboundType: "userDefinedRouting" } }),
  ],
  violating: () => loneCluster({ networkProfile: { outboundType: "userDefinedRouting" } }),
  messages: [
    "networkProfile.outboundType userDefinedRouting requires a subnet with a route table, but no node pool has a vnetSubnetID; set vnetSubnetID to a subnet with a route table, or use loadBalancer.",
  ],
};
