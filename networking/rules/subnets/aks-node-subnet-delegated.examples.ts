import { cluster, idOf, nameOf, subnet, subnetsIn, virtualNetwork } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => [
    ...subnetsIn("10.1.0.0/16", "10.1.0.0/24"),
    cluster("aks", {
      agentPoolProfiles: [{ name: "system", mode: "System", vnetSubnetID: idOf("subnet-0") }],
    }),
  ],
  violating: () => [
    virtualNetwork("vnet", { addressSpace: { addressPrefixes: ["10.1.0.0/16"] } }),
    subnet("subnet-0", {
      virtualNetworkName: nameOf("vnet"),
      addressPrefix: "10.1.0.0/24",
      delegations: [{ name: "aks", serviceName: "Microsoft.ContainerService/managedClusters" }],
    }),
    cluster("aks", {
      agentPoolProfiles: [{ name: "system", mode: "System", vnetSubnetID: idOf("subnet-0") }],
    }),
  ],
  messages: [
    'agentPoolProfiles[0].vnetSubnetID refers to subnet "subnet-0", which is delegated to Microsoft.ContainerService/managedClusters; remove the delegation, or use a subnet without one. Azure refuses it with SubnetIsDelegated.',
  ],
};
