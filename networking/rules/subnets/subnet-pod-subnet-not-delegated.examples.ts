import { clusterInNodes, nodeNetwork, subnetOf } from "../../testing/cluster-parts";
import { agentPool, idOf, nameOf } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => [
    ...nodeNetwork(),
    subnetOf("vnet", "pods", "10.1.16.0/20", {
      delegations: [{ name: "aks", serviceName: "Microsoft.ContainerService/managedClusters" }],
    }),
    clusterInNodes(),
    agentPool("users", {
      resourceName: nameOf("aks"),
      count: 3,
      vnetSubnetID: idOf("nodes"),
      podSubnetID: idOf("pods"),
    }),
  ],
  violating: () => [
    ...nodeNetwork(),
    subnetOf("vnet", "pods", "10.1.16.0/20"),
    clusterInNodes(),
    agentPool("users", {
      resourceName: nameOf("aks"),
      count: 3,
      vnetSubnetID: idOf("nodes"),
      podSubnetID: idOf("pods"),
    }),
  ],
  messages: [
    'delegations is not set, but the subnet holds the pods of cluster "aks"; add a delegation with serviceName Microsoft.ContainerService/managedClusters.',
  ],
};
