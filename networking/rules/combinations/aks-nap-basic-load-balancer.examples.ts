import { cluster, idOf, subnetsIn } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => [
    ...subnetsIn("10.1.0.0/16", "10.1.0.0/24"),
    cluster("aks", {
      networkProfile: {
        networkPlugin: "azure",
        networkPluginMode: "overlay",
        loadBalancerSku: "standard",
      },
      nodeProvisioningProfile: { mode: "Auto" },
      agentPoolProfiles: [{ name: "system", mode: "System", vnetSubnetID: idOf("subnet-0") }],
    }),
  ],
  violating: () => [
    ...subnetsIn("10.1.0.0/16", "10.1.0.0/24"),
    cluster("aks", {
      networkProfile: {
        networkPlugin: "azure",
        networkPluginMode: "overlay",
        loadBalancerSku: "basic",
      },
      nodeProvisioningProfile: { mode: "Auto" },
      agentPoolProfiles: [{ name: "system", mode: "System", vnetSubnetID: idOf("subnet-0") }],
    }),
  ],
  messages: [
    'agentPoolProfiles[0].vnetSubnetID puts cluster "aks", which has node auto-provisioning and loadBalancerSku basic, in your own VNet; set networkProfile.loadBalancerSku to standard.',
  ],
};
