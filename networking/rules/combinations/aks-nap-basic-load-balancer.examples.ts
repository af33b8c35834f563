import { autoProvisioning, clusterOf, overlay, systemPool } from "../../testing/cluster-parts";
import { idOf, subnetsIn } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (loadBalancerSku: string) => [
  ...subnetsIn("10.1.0.0/16", "10.1.0.0/24"),
  ...clusterOf(
    { networkProfile: { ...overlay, loadBalancerSku }, ...autoProvisioning },
    { ...systemPool, vnetSubnetID: idOf("subnet-0") },
  ),
];

export const examples: RuleExamples = {
  compliant: () => stack("standard"),
  violating: () => stack("basic"),
  messages: [
    'agentPoolProfiles[0].vnetSubnetID puts cluster "aks", which has node auto-provisioning and loadBalancerSku basic, in your own VNet; set networkProfile.loadBalancerSku to standard.',
  ],
};
