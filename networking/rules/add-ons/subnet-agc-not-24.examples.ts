import { cluster, idOf, nameOf, subnet, subnetsIn } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => [
    ...subnetsIn("10.1.0.0/16", "10.1.0.0/24"),
    subnet("gateway", {
      virtualNetworkName: nameOf("vnet"),
      addressPrefix: "10.1.8.0/24",
      delegations: [{ name: "agc", serviceName: "Microsoft.ServiceNetworking/trafficControllers" }],
    }),
    cluster("aks", {
      networkProfile: { networkPlugin: "azure", networkPluginMode: "overlay" },
      agentPoolProfiles: [{ name: "system", mode: "System", vnetSubnetID: idOf("subnet-0") }],
    }),
  ],
  violating: () => [
    ...subnetsIn("10.1.0.0/16", "10.1.0.0/24"),
    subnet("gateway", {
      virtualNetworkName: nameOf("vnet"),
      addressPrefix: "10.1.8.0/23",
      delegations: [{ name: "agc", serviceName: "Microsoft.ServiceNetworking/trafficControllers" }],
    }),
    cluster("aks", {
      networkProfile: { networkPlugin: "azure", networkPluginMode: "overlay" },
      agentPoolProfiles: [{ name: "system", mode: "System", vnetSubnetID: idOf("subnet-0") }],
    }),
  ],
  messages: [
    'addressPrefix 10.1.8.0/23 has prefix length 23, but Application Gateway for Containers needs exactly a /24 with cluster "aks", an overlay cluster; use a /24.',
  ],
};
