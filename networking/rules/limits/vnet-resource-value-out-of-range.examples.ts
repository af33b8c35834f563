import { securityRuleOf } from "../../testing/cluster-parts";
import { publicIPAddress, securityGroup } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (priority: number, idleTimeoutInMinutes: number) => [
  securityGroup("nsg", { securityRules: [securityRuleOf("allow", priority, "Allow", "*", "*")] }),
  publicIPAddress("egress", { idleTimeoutInMinutes }),
];

export const examples: RuleExamples = {
  compliant: () => stack(4096, 30),
  violating: () => stack(4097, 32),
  messages: [
    "securityRules[0].priority 4097 is not a whole number from 100 to 4096; use 4096.",
    "idleTimeoutInMinutes 32 is not a whole number from 4 to 30 minutes; use 30.",
  ],
};
