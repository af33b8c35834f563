import { cluster, idOf, subnetsIn } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => [
    ...subnetsIn("10.0.0.0/8", "10.16.0.0/16"),
    cluster("aks", {
      networkProfile: { networkPlugin: "azure" },
      agentPoolProfiles: [
        {
          name: "system",
          mode: "System",
          count: 3,
          maxPods: 31,
          podSubnetID: idOf("subnet-0"),
          podIPAllocationMode: "DynamicIndividual",
        },
      ],
    }),
  ],
  violating: () => [
    ...subnetsIn("10.0.0.0/8", "10.16.0.0/15"),
    cluster("aks", {
      networkProfile: { networkPlugin: "azure" },
      agentPoolProfiles: [
        {
          name: "system",
          mode: "System",
          count: 3,
          maxPods: 31,
          podSubnetID: idOf("subnet-0"),
          podIPAllocationMode: "DynamicIndividual",
        },
      ],
    }),
  ],
  messages: [
    'agentPoolProfiles[0].podSubnetID refers to subnet "subnet-0" 10.16.0.0/15, which is larger than the 65536 addresses that a VNet maps to pods and nodes; use a /16 or smaller, such as 10.16.0.0/16.',
  ],
};
