import { rule } from "../rule";
import { cluster, idOf, nameOf, subnet, subnetsIn, virtualNetwork } from "../testing/example";

export const aksNodeSubnetDelegated = rule("aks-node-subnet-delegated", {
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
  beforeCreation: true,
  messages: [
    'agentPoolProfiles[0].vnetSubnetID leads to subnet "subnet-0", which is delegated to Microsoft.ContainerService/managedClusters; remove the delegation, or use a subnet without one. Azure refuses it with SubnetIsDelegated.',
  ],
});
