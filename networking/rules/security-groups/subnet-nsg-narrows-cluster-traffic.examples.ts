import { overlayBehind, securityRuleOf } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (from: string) =>
  overlayBehind(securityRuleOf("no-ssh", 200, "Deny", from, "*", { destinationPortRange: "22" }));

export const examples: RuleExamples = {
  compliant: () => stack("Internet"),
  violating: () => stack("*"),
  messages: [
    'networkSecurityGroup.id is network security group "nsg", whose rule "no-ssh" (Inbound, priority 200) denies traffic of cluster "aks": the nodes 10.1.0.0/24 to the nodes 10.1.0.0/24 on port 22, the nodes 10.1.0.0/24 to the pods 10.244.0.0/16 on port 22, the pods 10.244.0.0/16 to the pods 10.244.0.0/16 on port 22; allow it in rules ahead of that one: 10.1.0.0/24 to 10.1.0.0/24 on port 22 (priority 199), 10.1.0.0/24 to 10.244.0.0/16 on port 22 (priority 198), 10.244.0.0/16 to 10.244.0.0/16 on port 22 (priority 197).',
  ],
};
