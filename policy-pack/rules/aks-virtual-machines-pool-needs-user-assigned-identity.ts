import { rule } from "../rule";
import { cluster, idOf, subnetsIn } from "../testing/example";

export const aksVirtualMachinesPoolNeedsUserAssignedIdentity = rule(
  "aks-virtual-machines-pool-needs-user-assigned-identity",
  {
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
    beforeCreation: true,
    messages: [
      'agentPoolProfiles[0].type VirtualMachines in your own VNet needs a user-assigned identity, but identity.type of cluster "aks" is SystemAssigned; set identity.type to UserAssigned.',
    ],
  },
);
