import { clusterAlone, nodeNetwork, subnetOf } from "../../testing/cluster-parts";
import { type ExampleProperties, idOf } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (more: ExampleProperties) => [
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
    ...more,
  }),
];

export const examples: RuleExamples = {
  compliant: () => stack({ apiServerAccessProfile: { subnetId: idOf("api") } }),
  violating: () => stack({}),
  messages: [
    "apiServerAccessProfile.subnetId is not set, but hostedSystemProfile.systemNodeSubnetID is, and the three subnets must be given together; set it to a subnet of the same VNet.",
  ],
};
