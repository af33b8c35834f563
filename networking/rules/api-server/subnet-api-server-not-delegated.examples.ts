import { clusterInNodes, nodeNetwork, subnetOf } from "../../testing/cluster-parts";
import { idOf } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => [
    ...nodeNetwork(),
    subnetOf("vnet", "api", "10.1.8.0/28", {
      delegations: [{ name: "aks", serviceName: "Microsoft.ContainerService/managedClusters" }],
    }),
    clusterInNodes({
      apiServerAccessProfile: { enableVnetIntegration: true, subnetId: idOf("api") },
    }),
  ],
  violating: () => [
    ...nodeNetwork(),
    subnetOf("vnet", "api", "10.1.8.0/28"),
    clusterInNodes({
      apiServerAccessProfile: { enableVnetIntegration: true, subnetId: idOf("api") },
    }),
  ],
  messages: [
    'delegations is not set, but the subnet holds the API server of cluster "aks"; add a delegation with serviceName Microsoft.ContainerService/managedClusters.',
  ],
};
