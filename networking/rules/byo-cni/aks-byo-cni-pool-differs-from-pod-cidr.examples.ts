import { ownCni } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (range: string) =>
  ownCni("cilium", {
    aksbyocni: { enabled: true },
    routingMode: "tunnel",
    ipam: { mode: "cluster-pool", operator: { clusterPoolIPv4PodCIDRList: [range] } },
  });

export const examples: RuleExamples = {
  compliant: () => stack("10.244.0.0/16"),
  violating: () => stack("10.0.0.0/8"),
  messages: [
    'values.ipam.operator.clusterPoolIPv4PodCIDRList[0] 10.0.0.0/8 is not networkProfile.podCidr 10.244.0.0/16 of cluster "aks", by which the control plane routes; set it to 10.244.0.0/16.',
  ],
};
