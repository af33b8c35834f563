import { cluster, idOf, nameOf, subnet, subnetsIn } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => [
    ...subnetsIn("10.1.0.0/16", "10.1.0.0/24"),
    subnet("virtual-nodes", {
      virtualNetworkName: nameOf("vnet"),
      subnetName: "virtual-nodes",
      addressPrefix: "10.1.8.0/24",
      delegations: [{ name: "aci", serviceName: "Microsoft.ContainerInstance/containerGroups" }],
    }),
    cluster("aks", {
      networkProfile: { networkPlugin: "azure" },
      addonProfiles: {
        aciConnectorLinux: { enabled: true, config: { SubnetName: "virtual-nodes" } },
      },
      agentPoolProfiles: [{ name: "system", mode: "System", vnetSubnetID: idOf("subnet-0") }],
    }),
  ],
  violating: () => [
    ...subnetsIn("10.1.0.0/16", "10.1.0.0/24"),
    subnet("virtual-nodes", {
      virtualNetworkName: nameOf("vnet"),
      subnetName: "virtual-nodes",
      addressPrefix: "10.1.8.0/24",
    }),
    cluster("aks", {
      networkProfile: { networkPlugin: "azure" },
      addonProfiles: {
        aciConnectorLinux: { enabled: true, config: { SubnetName: "virtual-nodes" } },
      },
      agentPoolProfiles: [{ name: "system", mode: "System", vnetSubnetID: idOf("subnet-0") }],
    }),
  ],
  messages: [
    'delegations don\'t name Microsoft.ContainerInstance/containerGroups, which the virtual nodes of cluster "aks" need; delegate the subnet to Microsoft.ContainerInstance/containerGroups.',
  ],
};
