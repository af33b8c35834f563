import {
  azureCni,
  clusterInNodes,
  nodeNetwork,
  subnetOf,
  virtualNodesIn,
} from "../../testing/cluster-parts";
import { nameOf } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (serviceName: string) => [
  ...nodeNetwork(),
  subnetOf("vnet", "burst", "10.1.4.0/24", { delegations: [{ name: "delegation", serviceName }] }),
  clusterInNodes({ networkProfile: azureCni, addonProfiles: virtualNodesIn(nameOf("burst")) }),
];

export const examples: RuleExamples = {
  compliant: () => stack("Microsoft.ContainerInstance/containerGroups"),
  violating: () => stack("Microsoft.Web/serverFarms"),
  messages: [
    'addonProfiles.aciConnectorLinux.config.SubnetName is subnet "burst", which is delegated to Microsoft.Web/serverFarms; use a subnet that is delegated to Microsoft.ContainerInstance/containerGroups.',
  ],
};
