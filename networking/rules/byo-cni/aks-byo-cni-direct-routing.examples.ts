import { ownCni } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (routingMode: string) =>
  ownCni("cilium", {
    aksbyocni: { enabled: true },
    routingMode,
    ipam: { mode: "cluster-pool", operator: { clusterPoolIPv4PodCIDRList: ["10.244.0.0/16"] } },
  });

export const examples: RuleExamples = {
  compliant: () => stack("tunnel"),
  violating: () => stack("native"),
  messages: [
    'values.routingMode native in cluster "aks" sends pod packets without encapsulation, and Azure has no routes to the pods of a CNI that you bring; use tunnel.',
  ],
};
