import { cluster } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => [cluster("aks", { agentPoolProfiles: pools(100) })],
  violating: () => [cluster("aks", { agentPoolProfiles: pools(101) })],
  messages: [
    "agentPoolProfiles and separate pools together are 101, and a cluster has 100 at most; remove 1.",
  ],
};

function pools(count: number) {
  return Array.from({ length: count }, (_, i) => ({ name: `pool${i}`, count: 1 }));
}
