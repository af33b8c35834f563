import { overlayBehind, securityRuleOf } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () =>
    overlayBehind(
      securityRuleOf("nodes-to-nodes", 200, "Allow", "10.1.0.0/24", "10.1.0.0/24"),
      securityRuleOf("nodes-to-pods", 210, "Allow", "10.1.0.0/24", "10.244.0.0/16"),
      securityRuleOf("pods-to-pods", 220, "Allow", "10.244.0.0/16", "10.244.0.0/16"),
      securityRuleOf("deny-all", 4000, "Deny", "*", "*"),
    ),
  violating: () =>
    overlayBehind(
      securityRuleOf("nodes-to-nodes", 200, "Allow", "10.1.0.0/24", "10.1.0.0/24"),
      securityRuleOf("deny-all", 4000, "Deny", "*", "*"),
    ),
  messages: [
    'networkSecurityGroup.id is network security group "nsg", whose rule "deny-all" (Inbound, priority 4000) denies traffic of cluster "aks": the nodes 10.1.0.0/24 to the pods 10.244.0.0/16, the pods 10.244.0.0/16 to the pods 10.244.0.0/16; allow it in rules ahead of that one: 10.1.0.0/24 to 10.244.0.0/16 (priority 3999), 10.244.0.0/16 to 10.244.0.0/16 (priority 3998).',
  ],
};
