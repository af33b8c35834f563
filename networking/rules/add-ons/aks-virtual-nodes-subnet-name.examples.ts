import { azureCni, clusterInNodes, nodeNetwork, subnetOf } from "../../testing/cluster-parts";
import { nameOf } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (config: object) => [
  ...nodeNetwork(),
  subnetOf("vnet", "burst", "10.1.4.0/24"),
  clusterInNodes({
    networkProfile: azureCni,
    addonProfiles: { aciConnectorLinux: { enabled: true, config } },
  }),
];

export const examples: RuleExamples = {
  compliant: () => stack({ SubnetName: nameOf("burst") }),
  violating: () => stack({}),
  messages: [
    "addonProfiles.aciConnectorLinux.config.SubnetName is not set, but the add-on is enabled; use the name of a subnet in the cluster's VNet. Azure refuses it with InvalidACIConnectorSubnetName.",
  ],
};
