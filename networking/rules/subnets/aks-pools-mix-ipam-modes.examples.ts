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
        {
          name: "user",
          mode: "User",
          vnetSubnetID: idOf("subnet-0"),
          podSubnetID: idOf("subnet-1"),
        },
      ],
    }),
  ],
  violating: () => [
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
        { name: "user", mode: "User", vnetSubnetID: idOf("subnet-0") },
      ],
    }),
  ],
  messages: [
    'agentPoolProfiles[1].podSubnetID is not set, but node pool "system" of the same cluster has one; give the pool a pod subnet in the same VNet. Azure refuses it with InvalidParameter.',
  ],
};
