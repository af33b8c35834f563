import { clusterOf } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => clusterOf({}, pool("system"), pool("user")),
  violating: () => clusterOf({}, pool("system"), pool("System")),
  messages: [
    'agentPoolProfiles[1].name System is the name of agentPoolProfiles[0] of cluster "aks" too; use another name.',
  ],
};

function pool(name: string) {
  return { name, mode: "System", count: 3 };
}
