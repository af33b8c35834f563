import { cluster, idOf, subnetsIn } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => [
    ...subnetsIn("10.0.0.0/8", "10.16.0.0/12"),
    cluster("aks", {
      networkProfile: { networkPlugin: "azure" },
      agentPoolProfiles: [
        {
          name: "system",
          mode: "System",
          count: 3,
          maxPods: 31,
          podSubnetID: idOf("subnet-0"),
          podIPAllocationMode: "StaticBlock",
        },
      ],
    }),
  ],
  violating: () => [
    ...subnetsIn("10.0.0.0/8", "10.32.0.0/11"),
    cluster("aks", {
      networkProfile: { networkPlugin: "azure" },
      agentPoolProfiles: [
        {
          name: "system",
          mode: "System",
          count: 3,
          maxPods: 31,
          podSubnetID: idOf("subnet-0"),
          podIPAllocationMode: "StaticBlock",
        },
      ],
    }),
  ],
  messages: [
    'agentPoolProfiles[0].podSubnetID refers to subnet "subnet-0" 10.32.0.0/11, which is larger than static block allocation takes; use a /12 or smaller, such as 10.32.0.0/12.',
  ],
};
