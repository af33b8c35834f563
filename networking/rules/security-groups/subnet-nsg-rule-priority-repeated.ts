import { ArmType } from "../../resources/arm-resource";
import { type Entity, labelOf } from "../../resources/topology";
import { mapValue, type Value, valueOr } from "../../resources/value";
import { unknownLists } from "../answers";
import { repeated } from "../repeated";
import { check } from "../subject";
import { freePriority } from "./shared/security-rules";

export const rule = check(
  {
    id: "subnet-nsg-rule-priority-repeated",
    asked: "resource",
    facts: ["x-nsg-overlay"],
    title: "Two security rules of one direction must have different priorities",
    description: "Azure refuses a rule with the priority of another one of its direction.",
    remediation: "Give each rule of a direction a priority of its own.",
    evidence: {
      grade: "refused",
      holds: "always",
      says: 'SecurityRuleConflict: "Security rule … conflicts with rule …. Rules cannot have the same Priority and Direction."',
      sources: [
        "GitHub Azure/aks-engine#2106 (2019, quotes Azure)",
        "GitHub jenkins-infra/azure#439 (2023, quotes Azure)",
      ],
    },
    url: "templates/microsoft.network/networksecuritygroups/securityrules",
    subjects: [ArmType.networkSecurityGroup, ArmType.securityRule],
  },
  function* ({ topology }) {
    yield* unknownLists(topology, ArmType.securityRule);
    yield* repeated(topology, {
      type: ArmType.securityRule,
      path: "priority",
      keyOf,
      breach: (rule, first, siblings) => {
        const direction = valueOr(directionOf(rule), "");
        const taken = siblings
          .filter((other) => valueOr(directionOf(other), "") === direction)
          .map((other) => valueOr(other.properties.number("priority"), 0));
        const free = freePriority(valueOr(rule.properties.number("priority"), 0), new Set(taken));
        return {
          problem: `is the priority of ${labelOf(first)} too, which is ${direction} as well`,
          action: free === undefined ? "remove one of the two" : `use another one, such as ${free}`,
          errorCode: "SecurityRuleConflict",
        };
      },
    });
  },
);

function keyOf(rule: Entity): Value<string> {
  const [direction, priority] = [directionOf(rule), rule.properties.number("priority")];
  return direction.state === "known"
    ? mapValue(priority, (number) => `${direction.value} ${number}`)
    : direction;
}

function directionOf({ properties }: Entity): Value<string> {
  return mapValue(properties.text("direction"), (text) => text.toLowerCase());
}
