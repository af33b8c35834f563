import { clusterIn, idOf } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () =>
    clusterIn("10.1.0.0/16", "10.1.0.0/24", {
      networkProfile: { networkPlugin: "azure", networkPluginMode: "overlay" },
      agentPoolProfiles: [
        { name: "system", mode: "System", count: 3, maxPods: 30, vnetSubnetID: idOf("subnet-0") },
      ],
    }),
  violating: () =>
    clusterIn("10.240.0.0/12", "10.240.0.0/24", {
      networkProfile: { networkPlugin: "azure", networkPluginMode: "overlay" },
      agentPoolProfiles: [
        { name: "system", mode: "System", count: 3, maxPods: 30, vnetSubnetID: idOf("subnet-0") },
      ],
    }),
  messages: [
    'networkProfile.podCidr 10.244.0.0/16 (Azure\'s default) overlaps the address space 10.240.0.0/12 of VNet "vnet", where no subnet may be added then; use a range outside the VNet, such as 10.224.0.0/16.',
  ],
};
