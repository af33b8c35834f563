import { clusterOf, systemPool } from "../../testing/cluster-parts";
import { idOf, subnetsIn } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (type: string) => [
  ...subnetsIn("10.1.0.0/16", "10.1.0.0/24"),
  ...clusterOf(
    { identity: { type } },
    { ...systemPool, type: "VirtualMachines", vnetSubnetID: idOf("subnet-0") },
  ),
];

export const examples: RuleExamples = {
  compliant: () => stack("UserAssigned"),
  violating: () => stack("SystemAssigned"),
  messages: [
    'agentPoolProfiles[0].type VirtualMachines in your own VNet needs a user-assigned identity, but identity.type of cluster "aks" is SystemAssigned; set identity.type to UserAssigned.',
  ],
};
