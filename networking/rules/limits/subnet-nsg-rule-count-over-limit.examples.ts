import { securityRuleOf } from "../../testing/cluster-parts";
import { securityGroup } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => [securityGroup("nsg", { securityRules: rules(1000) })],
  violating: () => [securityGroup("nsg", { securityRules: rules(1001) })],
  messages: [
    'securityRules of network security group "nsg" are 1001, and the limit is 1000 rules; remove 1.',
  ],
};

function rules(count: number) {
  return Array.from({ length: count }, (_, i) =>
    securityRuleOf(`rule-${i}`, 100 + i, "Allow", "*", "*"),
  );
}
