import { rule } from "../rule";
import { cluster, idOf, subnetsIn } from "../testing/example";

export const aksNapBasicLoadBalancer = rule("aks-nap-basic-load-balancer", {
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
  beforeCreation: true,
  messages: [
    'agentPoolProfiles[0].vnetSubnetID puts cluster "aks", which has node auto-provisioning and loadBalancerSku basic, in your own VNet; set networkProfile.loadBalancerSku to standard.',
  ],
});
