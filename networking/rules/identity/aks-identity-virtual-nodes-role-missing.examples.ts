import {
  assignment,
  clusterInNodes,
  nodeNetwork,
  roleIds,
  subnetOf,
} from "../../testing/cluster-parts";
import { nameOf, outputOf } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => [
    ...nodeNetwork(),
    subnetOf("vnet", "virtual-nodes", "10.1.4.0/24"),
    clusterInNodes({
      addonProfiles: {
        aciConnectorLinux: { enabled: true, config: { SubnetName: nameOf("virtual-nodes") } },
      },
    }),
    assignment(
      outputOf("aks", "addonProfiles.aciConnectorLinux.identity.objectId"),
      "virtual-nodes",
      roleIds.networkContributor,
    ),
  ],
  violating: () => [
    ...nodeNetwork(),
    subnetOf("vnet", "virtual-nodes", "10.1.4.0/24"),
    clusterInNodes({
      addonProfiles: {
        aciConnectorLinux: { enabled: true, config: { SubnetName: nameOf("virtual-nodes") } },
      },
    }),
  ],
  messages: [
    'addonProfiles.aciConnectorLinux.config.SubnetName uses subnet "virtual-nodes", on which the add-on\'s identity (addonProfiles.aciConnectorLinux.identity) has no Network Contributor role in this program; assign Network Contributor (role definition 4d97b98b-1d4f-4787-a291-c67834d212e7) to it on subnet "virtual-nodes".',
  ],
};
