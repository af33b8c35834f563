import { overlayBehind, securityRuleOf } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (priority: number) =>
  overlayBehind(
    securityRuleOf("https", 200, "Allow", "Internet", "*", { destinationPortRange: "443" }),
    securityRuleOf("http", priority, "Allow", "Internet", "*", { destinationPortRange: "80" }),
    securityRuleOf("out", 200, "Allow", "*", "Internet", { direction: "Outbound" }),
  );

export const examples: RuleExamples = {
  compliant: () => stack(201),
  violating: () => stack(200),
  messages: [
    'securityRules[1].priority 200 is the priority of security rule "https" too, which is inbound as well; use another one, such as 201. Azure refuses it with SecurityRuleConflict.',
  ],
};
