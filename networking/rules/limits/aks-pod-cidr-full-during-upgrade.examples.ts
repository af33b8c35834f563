import { clusterOf, overlay, systemPool } from "../../testing/cluster-parts";
import type { ExampleProperties } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (podCidr: string, more: ExampleProperties) =>
  clusterOf(
    { networkProfile: { ...overlay, podCidr } },
    { ...systemPool, count: 15, maxPods: 30, ...more },
  );

export const examples: RuleExamples = {
  compliant: () => stack("10.244.0.0/19", {}),
  violating: () => stack("10.244.0.0/20", { upgradeSettings: { maxSurge: "33%" } }),
  messages: [
    "networkProfile.podCidr 10.244.0.0/20 has blocks of /24 for 16 nodes, but the pools have 20 at full scale (agentPoolProfiles[0] 15 nodes + 5 surge = 20); use a /19, such as 10.244.0.0/19.",
  ],
};
