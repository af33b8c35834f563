import { clusterAlone } from "../../testing/cluster-parts";
import { agentPool, nameOf } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

const second = agentPool("users", {
  resourceName: nameOf("aks"),
  mode: "User",
  count: 300,
  maxPods: 30,
});

export const examples: RuleExamples = {
  compliant: () => [
    clusterAlone({ sku: { name: "Base", tier: "Standard" } }, { count: 800, maxPods: 30 }),
    second,
  ],
  violating: () => [
    clusterAlone({ sku: { name: "Base", tier: "Free" } }, { count: 800, maxPods: 30 }),
    second,
  ],
  messages: [
    "agentPoolProfiles have 1100 nodes at full scale, and sku.tier Free supports 1000; set sku.tier to Standard, or lower count or maxCount by 100 nodes.",
  ],
};
