import { agentPool, cluster, idOf, nameOf, subnetsIn } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => [
    ...subnetsIn("10.1.0.0/16", "10.1.0.0/24", "10.1.16.0/20"),
    cluster("aks", {
      networkProfile: { networkPlugin: "azure" },
      agentPoolProfiles: [{ name: "system", mode: "System" }],
    }),
    agentPool("one", {
      resourceName: nameOf("aks"),
      mode: "User",
      vnetSubnetID: idOf("subnet-0"),
      podSubnetID: idOf("subnet-1"),
    }),
  ],
  violating: () => [
    ...subnetsIn("10.1.0.0/16", "10.1.0.0/24", "10.1.16.0/20"),
    cluster("aks", {
      networkProfile: { networkPlugin: "azure" },
      agentPoolProfiles: [{ name: "system", mode: "System" }],
    }),
    agentPool("one", {
      resourceName: nameOf("aks"),
      mode: "User",
      vnetSubnetID: idOf("subnet-0"),
      podSubnetID: idOf("subnet-1"),
    }),
    agentPool("two", {
      resourceName: nameOf("aks"),
      mode: "User",
      vnetSubnetID: idOf("subnet-1"),
    }),
  ],
  messages: [
    'vnetSubnetID is subnet "subnet-1", the pod subnet of node pool "one", which can\'t hold virtual machines; use another subnet of the VNet.',
  ],
};
