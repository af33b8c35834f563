import { clusterOf, overlay, systemPool } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (podCidr: string, count: number) =>
  clusterOf({ networkProfile: { ...overlay, podCidr } }, { ...systemPool, count, maxPods: 30 });

export const examples: RuleExamples = {
  compliant: () => stack("10.244.0.0/19", 15),
  violating: () => stack("10.244.0.0/20", 17),
  messages: [
    "networkProfile.podCidr 10.244.0.0/20 has blocks of /24 for 16 nodes, but the pools have 17 (agentPoolProfiles[0] 17 nodes); use a /19, such as 10.244.0.0/19. Azure refuses it with InsufficientSubnetSize.",
  ],
};
