import { overlayBehind, securityRuleOf } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () =>
    overlayBehind(
      securityRuleOf("no-ssh", 200, "Deny", "Internet", "*", { destinationPortRange: "22" }),
    ),
  violating: () =>
    overlayBehind(securityRuleOf("no-ssh", 200, "Deny", "*", "*", { destinationPortRange: "22" })),
  messages: [
    'networkSecurityGroup.id leads to network security group "nsg", whose rule "no-ssh" (Inbound, priority 200) denies Tcp on port 22 from the nodes 10.1.0.0/24 to the nodes 10.1.0.0/24 of cluster "aks"; allow it from 10.1.0.0/24 to 10.1.0.0/24 in a rule with a lower priority number, such as 199.',
  ],
};
