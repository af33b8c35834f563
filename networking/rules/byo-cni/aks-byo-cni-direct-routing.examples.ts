import { ownCni } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () =>
    ownCni("cilium", {
      aksbyocni: { enabled: true },
      routingMode: "tunnel",
      ipam: { mode: "cluster-pool", operator: { clusterPoolIPv4PodCIDRList: ["10.244.0.0/16"] } },
    }),
  violating: () =>
    ownCni("cilium", {
      aksbyocni: { enabled: true },
      routingMode: "native",
      ipam: { mode: "cluster-pool", operator: { clusterPoolIPv4PodCIDRList: ["10.244.0.0/16"] } },
    }),
  messages: [
    'values.routingMode native in cluster "aks" sends pod packets without encapsulation, and Azure has no routes to the pods of a CNI that you bring; use tunnel.',
  ],
};
