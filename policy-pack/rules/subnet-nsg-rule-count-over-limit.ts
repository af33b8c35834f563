import { rule } from "../rule";
import { securityGroup } from "../testing/example";

export const subnetNsgRuleCountOverLimit = rule("subnet-nsg-rule-count-over-limit", {
  compliant: () => [securityGroup("nsg", { securityRules: rules(1000) })],
  violating: () => [securityGroup("nsg", { securityRules: rules(1001) })],
  messages: [
    'securityRules of network security group "nsg" number 1001, and Azure takes 1000 rules at most; remove 1.',
  ],
});

function rules(count: number) {
  return Array.from({ length: count }, (_, i) => ({ name: `rule-${i}` }));
}
