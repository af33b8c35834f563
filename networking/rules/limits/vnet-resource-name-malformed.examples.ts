import { securityRuleOf } from "../../testing/cluster-parts";
import { nameOf, publicIPAddress, route, routeTable, securityGroup } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (ruleName: string, routeName: string, address: string) => [
  securityGroup("nsg", { securityRules: [securityRuleOf(ruleName, 100, "Allow", "*", "*")] }),
  routeTable("routes"),
  route("default", {
    routeTableName: nameOf("routes"),
    routeName,
    addressPrefix: "10.1.0.0/16",
    nextHopType: "VnetLocal",
  }),
  publicIPAddress("egress", { publicIpAddressName: address }),
];

export const examples: RuleExamples = {
  compliant: () => stack("allow_http.1", "to-vnet", "a".repeat(80)),
  violating: () => stack("allow http", "-to-vnet", "a".repeat(81)),
  messages: [
    'routeName "-to-vnet" must be letters, digits, ., - and _, with a letter or digit first; use 1 to 80 letters, digits, ., - and _, with a letter or digit first.',
    'securityRules[0].name "allow http" must be letters, digits, ., - and _, with a letter or digit first; use 1 to 80 letters, digits, ., - and _, with a letter or digit first.',
    `publicIpAddressName "${"a".repeat(81)}" has 81 characters, and 1 to 80 are allowed; use 1 to 80 letters, digits, ., - and _, with a letter or digit first.`,
  ],
};
