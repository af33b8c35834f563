import { ownCni } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () =>
    ownCni("cilium", {
      aksbyocni: { enabled: true },
      ipam: { mode: "cluster-pool", operator: { clusterPoolIPv4PodCIDRList: ["10.244.0.0/16"] } },
    }),
  violating: () => ownCni("cilium", { ipam: { mode: "kubernetes" } }),
  messages: [
    'values.ipam.mode kubernetes in cluster "aks" takes pod addresses from node.spec.podCIDR, which AKS doesn\'t assign with networkPlugin none; use cluster-pool.',
  ],
};
