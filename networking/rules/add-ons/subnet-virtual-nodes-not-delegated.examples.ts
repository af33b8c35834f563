import { azureCni, clusterOf, systemPool, virtualNodesIn } from "../../testing/cluster-parts";
import { type ExampleProperties, idOf, nameOf, subnet, subnetsIn } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

const delegations = [{ name: "aci", serviceName: "Microsoft.ContainerInstance/containerGroups" }];

const stack = (ofSubnet: ExampleProperties) => [
  ...subnetsIn("10.1.0.0/16", "10.1.0.0/24"),
  subnet("virtual-nodes", {
    virtualNetworkName: nameOf("vnet"),
    subnetName: "virtual-nodes",
    addressPrefix: "10.1.8.0/24",
    ...ofSubnet,
  }),
  ...clusterOf(
    { networkProfile: azureCni, addonProfiles: virtualNodesIn("virtual-nodes") },
    { ...systemPool, vnetSubnetID: idOf("subnet-0") },
  ),
];

export const examples: RuleExamples = {
  compliant: () => stack({ delegations }),
  violating: () => stack({}),
  messages: [
    'delegations don\'t name Microsoft.ContainerInstance/containerGroups, which the virtual nodes of cluster "aks" need; delegate the subnet to Microsoft.ContainerInstance/containerGroups.',
  ],
};
