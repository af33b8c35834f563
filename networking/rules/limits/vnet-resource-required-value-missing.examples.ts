import { securityRuleOf } from "../../testing/cluster-parts";
import { nameOf, route, routeTable, securityGroup } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

const {
  priority: _priority,
  protocol: _protocol,
  ...rule
} = securityRuleOf("allow", 100, "Allow", "*", "*");

export const examples: RuleExamples = {
  compliant: () => [
    routeTable("routes"),
    route("local", {
      routeTableName: nameOf("routes"),
      addressPrefix: "10.1.0.0/16",
      nextHopType: "VnetLocal",
    }),
    securityGroup("nsg", { securityRules: [{ ...rule, priority: 100, protocol: "*" }] }),
  ],
  violating: () => [
    routeTable("routes"),
    route("local", { routeTableName: nameOf("routes"), addressPrefix: "10.1.0.0/16" }),
    securityGroup("nsg", { securityRules: [rule] }),
  ],
  messages: [
    "securityRules[0].priority is not set, and the API requires it; set priority.",
    "securityRules[0].protocol is not set, and the API requires it; set protocol.",
    "nextHopType is not set, and the API requires it; set nextHopType.",
  ],
};
