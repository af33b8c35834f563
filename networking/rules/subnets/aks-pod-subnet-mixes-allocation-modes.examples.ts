import { agentPool, cluster, idOf, nameOf, subnetsIn } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => [
    ...subnetsIn("10.1.0.0/16", "10.1.0.0/24", "10.1.16.0/20", "10.1.32.0/20"),
    cluster("aks", {
      networkProfile: { networkPlugin: "azure" },
      agentPoolProfiles: [{ name: "system", mode: "System" }],
    }),
    agentPool("one", {
      resourceName: nameOf("aks"),
      mode: "User",
      vnetSubnetID: idOf("subnet-0"),
      podSubnetID: idOf("subnet-1"),
      podIPAllocationMode: "DynamicIndividual",
    }),
    agentPool("two", {
      resourceName: nameOf("aks"),
      mode: "User",
      vnetSubnetID: idOf("subnet-0"),
      podSubnetID: idOf("subnet-2"),
      podIPAllocationMode: "StaticBlock",
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
      vnetSubnetID: idOf("subnet-0"),
      podSubnetID: idOf("subnet-1"),
      podIPAllocationMode: "StaticBlock",
    }),
  ],
  messages: [
    'podIPAllocationMode StaticBlock shares subnet "subnet-1" with node pool "one", which uses it with DynamicIndividual; give the pool a pod subnet of its own, or set podIPAllocationMode to DynamicIndividual.',
  ],
};
