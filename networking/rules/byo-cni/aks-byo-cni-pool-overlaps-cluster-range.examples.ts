import { clusterIn, type ExampleProperties, helmRelease } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (more: ExampleProperties) => [
  ...clusterIn("10.1.0.0/16", "10.1.0.0/24", {
    networkProfile: { networkPlugin: "none", podCidr: "10.244.0.0/16" },
  }),
  helmRelease("cilium", { chart: "cilium", values: more }),
];

export const examples: RuleExamples = {
  compliant: () => stack({ ipam: { operator: { clusterPoolIPv4PodCIDRList: ["10.244.0.0/16"] } } }),
  violating: () => stack({ aksbyocni: { enabled: true } }),
  messages: [
    "values.ipam.operator.clusterPoolIPv4PodCIDRList 10.0.0.0/8 (Cilium's default) overlaps networkProfile.serviceCidr 10.0.0.0/16 (Azure's default) of cluster \"aks\"; set it to the cluster's networkProfile.podCidr 10.244.0.0/16.",
  ],
};
