import { clusterAlone, nodeNetwork, subnetOf } from "../../testing/cluster-parts";
import { idOf } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => [
    ...nodeNetwork(),
    subnetOf("vnet", "system", "10.1.1.0/26"),
    subnetOf("vnet", "api", "10.1.8.0/28"),
    clusterAlone({
      sku: { name: "Automatic" },
      hostedSystemProfile: {
        enabled: true,
        systemNodeSubnetID: idOf("system"),
        nodeSubnetID: idOf("nodes"),
      },
      apiServerAccessProfile: { subnetId: idOf("api") },
    }),
  ],
  violating: () => [
    ...nodeNetwork(),
    subnetOf("vnet", "system", "10.1.1.0/26"),
    subnetOf("vnet", "api", "10.1.8.0/28"),
    clusterAlone({
      sku: { name: "Automatic" },
      hostedSystemProfile: {
        enabled: true,
        systemNodeSubnetID: idOf("system"),
        nodeSubnetID: idOf("nodes"),
      },
    }),
  ],
  messages: [
    "apiServerAccessProfile.subnetId is not set, but hostedSystemProfile.systemNodeSubnetID is, and the three subnets must be given together; set it to a subnet of the same VNet.",
  ],
};
