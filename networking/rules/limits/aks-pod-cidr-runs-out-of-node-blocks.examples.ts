import { clusterOf, systemPool } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

const kubenetIn = (podCidr: string) =>
  clusterOf(
    { networkProfile: { networkPlugin: "kubenet", podCidr } },
    { ...systemPool, count: 20, maxPods: 30 },
  );

export const examples: RuleExamples = {
  compliant: () => kubenetIn("10.244.0.0/18"),
  violating: () => kubenetIn("10.244.0.0/20"),
  messages: [
    "networkProfile.podCidr 10.244.0.0/20 has blocks of /24 for 16 nodes, but the pools have 20 at full scale (agentPoolProfiles[0] 20 nodes); use a /19, such as 10.244.0.0/19.",
  ],
};
