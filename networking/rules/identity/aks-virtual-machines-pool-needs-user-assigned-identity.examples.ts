import { cluster, idOf, subnetsIn } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => [
    ...subnetsIn("10.1.0.0/16", "10.1.0.0/24"),
    cluster("aks", {
      identity: { type: "UserAssigned" },
      agentPoolProfiles: [
        {
          name: "system",
          mode: "System",
          type: "VirtualMachines",
          vnetSubnetID: idOf("subnet-0"),
        },
      ],
    }),
  ],
  violating: () => [
    ...subnetsIn("10.1.0.0/16", "10.1.0.0/24"),
    cluster("aks", {
      identity: { type: "SystemAssigned" },
      agentPoolProfiles: [
        {
          name: "system",
          mode: "System",
          type: "VirtualMachines",
          vnetSubnetID: idOf("subnet-0"),
        },
      ],
    }),
  ],
  messages: [
    'agentPoolProfiles[0].type VirtualMachines in your own VNet needs a user-assigned identity, but identity.type of cluster "aks" is SystemAssigned; set identity.type to UserAssigned.',
  ],
};
