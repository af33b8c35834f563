import type { ArmType } from "../../../resources/arm-resource";
import { labelOf } from "../../../resources/topology";
import { undecided } from "../../answers";
import { type Answer, type Rule, type RuleContext, RuleSeverity } from "../../rule";

export const url =
  "https://learn.microsoft.com/azure/azure-resource-manager/management/azure-subscription-service-limits";

interface Counted {
  readonly what: string;
  readonly parent: ArmType;
  readonly child: ArmType;
  readonly list: string;
  readonly limit: (context: RuleContext) => number;
}

export function countCheck(counted: Counted & Pick<Rule, "id" | "title" | "evidence">): Rule {
  const { id, title, what, parent, evidence } = counted;
  return {
    id,
    facts: ["lim-vnet-ips"],
    title,
    description: "Azure's limits allow no more.",
    remediation: `Remove or merge ${what}.`,
    severity: RuleSeverity.medium,
    evidence,
    url,
    subjects: [parent],
    asked: "stack",
    run: (context) => countChildren(context, counted),
  };
}

export function* countChildren(context: RuleContext, counted: Counted): Generator<Answer> {
  const { what, parent, child, list } = counted;
  const most = counted.limit(context);
  for (const owner of context.topology.of(parent)) {
    const count = context.topology.childrenOf(owner, child).length;
    const inline = owner.properties.list(list);
    if (count > most) {
      yield {
        answer: "violation",
        entity: owner,
        property: list,
        problem: `of ${labelOf(owner)} are ${count}, and the limit is ${most} ${what}`,
        action: `remove ${count - most}`,
      };
    } else if (inline.state === "notKnown") {
      yield undecided(owner, list, inline.reason);
    }
  }
}
