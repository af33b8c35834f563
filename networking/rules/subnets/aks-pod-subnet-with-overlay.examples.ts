import { cluster, idOf, subnetsIn } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => [
    ...subnetsIn("10.1.0.0/16", "10.1.0.0/24", "10.1.16.0/20"),
    cluster("aks", {
      networkProfile: { networkPlugin: "azure" },
      agentPoolProfiles: [
        {
          name: "system",
          mode: "System",
          vnetSubnetID: idOf("subnet-0"),
          podSubnetID: idOf("subnet-1"),
        },
      ],
    }),
  ],
  violating: () => [
    ...subnetsIn("10.1.0.0/16", "10.1.0.0/24", "10.1.16.0/20"),
    cluster("aks", {
      networkProfile: { networkPlugin: "azure", networkPluginMode: "overlay" },
      agentPoolProfiles: [
        {
          name: "system",
          mode: "System",
          vnetSubnetID: idOf("subnet-0"),
          podSubnetID: idOf("subnet-1"),
        },
      ],
    }),
  ],
  messages: [
    'agentPoolProfiles[0].podSubnetID isn\'t supported with networkPluginMode overlay of cluster "aks"; leave podSubnetID out: the pods have addresses of the pod CIDR.',
  ],
};
