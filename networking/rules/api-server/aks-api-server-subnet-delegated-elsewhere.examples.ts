import { apiServerIn, clusterInNodes, nodeNetwork, subnetOf } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (serviceName: string) => [
  ...nodeNetwork(),
  subnetOf("vnet", "api", "10.1.1.0/28", { delegations: [{ name: "delegation", serviceName }] }),
  clusterInNodes(apiServerIn("api")),
];

export const examples: RuleExamples = {
  compliant: () => stack("Microsoft.ContainerService/managedClusters"),
  violating: () => stack("Microsoft.Web/serverFarms"),
  messages: [
    'apiServerAccessProfile.subnetId refers to subnet "api", which is delegated to Microsoft.Web/serverFarms; delegate it to Microsoft.ContainerService/managedClusters, or use another subnet.',
  ],
};
